using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>Makes any move that its definition tells as a whole: what it asks, and what it does.</summary>
public sealed class MakeMove
{
    private readonly WorkflowEngine engine;
    private readonly Definitions definitions;
    private readonly IServiceProvider services;

    internal MakeMove(WorkflowEngine engine, Definitions definitions, IServiceProvider services) => (this.engine, this.definitions, this.services) = (engine, definitions, services);

    /// <param name="definition">The workflow's name.</param>
    /// <param name="move">The move's name in it.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">For what, and by which form.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="FieldIsNotPossible">What the move asks for is missing or does not fit.</exception>
    /// <exception cref="Domain.Refusal">A named rule forbids it, or somebody was faster.</exception>
    public Task<MoveResult> HandleAsync(string definition, string move, Actor actor, MoveRequest request, MoveForm form, CancellationToken ct)
        => definitions.Latest(definition).MakeAsync(engine, services, new AskedByForm(move, actor, request, form), ct);
}
