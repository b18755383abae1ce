namespace Portal.Workflows.Engine;

/// <summary>What a move does where one verb of the subject is not all: it reads, and may write, in the move's own transaction.</summary>
internal interface IMoveWork<TSubject>
    where TSubject : class
{
    /// <exception cref="Domain.Refusal">A named rule forbids the move.</exception>
    Task DoAsync(LoadedSubject<TSubject> loaded, MoveForm form, MoveContext move, CancellationToken ct);
}
