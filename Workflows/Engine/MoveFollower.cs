namespace Portal.Workflows.Engine;

/// <summary>A feature that follows moves: which, and how it is asked. It is made only for a move that it follows.</summary>
/// <param name="Follows">Whether it does anything after this move.</param>
/// <param name="Item">The job that does for the provider what could not be done at once.</param>
/// <param name="FollowAsync">What it does after those that it follows, of one or more that were committed together.</param>
internal sealed record MoveFollower(Func<FollowedMove, bool> Follows, ItemKind Item, Func<IServiceProvider, IReadOnlyList<FollowedMove>, CancellationToken, Task> FollowAsync);
