using Portal.Domain.Accounts;

namespace Portal.Workflows.Engine;

/// <summary>The only door to the subjects of a workflow, for whoever would move them.</summary>
/// <typeparam name="TSubject">What a move changes by its own verb.</typeparam>
internal interface ISubjects<TSubject>
    where TSubject : class
{
    /// <summary>Loads one for a move; null when it does not exist for <paramref name="actor"/>.</summary>
    Func<Guid, CancellationToken, Task<LoadedSubject<TSubject>?>> LoaderFor(Actor actor);
}
