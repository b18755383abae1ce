namespace Portal.Workflows.Engine;

/// <summary>Asks the features that follow a move, once it is committed. Each is made late: what follows makes moves of its own.</summary>
public sealed class MoveFollowers
{
    private readonly IServiceProvider services;
    private readonly IEnumerable<MoveFollower> followers;

    internal MoveFollowers(IServiceProvider services, IEnumerable<MoveFollower> followers) => (this.services, this.followers) = (services, followers);

    internal Task FollowAsync(FollowedMove move, CancellationToken ct) => FollowAsync([move], ct);

    /// <summary>The same after moves that were committed together.</summary>
    internal async Task FollowAsync(IReadOnlyList<FollowedMove> moves, CancellationToken ct)
    {
        foreach (var follower in followers)
        {
            if (moves.Where(follower.Follows).ToList() is { Count: > 0 } followed)
            {
                await follower.FollowAsync(services, followed, ct);
            }
        }
    }
}
