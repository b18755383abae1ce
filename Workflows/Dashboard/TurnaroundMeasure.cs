using Portal.Workflows.Engine;

namespace Portal.Workflows.Dashboard;

/// <summary>How long something takes whoever has the turn, as a workflow's definition names it.</summary>
/// <param name="Name">What they do: "Sign a document".</param>
/// <param name="Definition">The workflow.</param>
/// <param name="State">Where it waits for them.</param>
/// <param name="By">Who does it.</param>
/// <param name="Moves">By which moves; another's (a withdrawal) does not count.</param>
public sealed record TurnaroundMeasure(string Name, string Definition, string State, Party By, IReadOnlyList<string> Moves);
