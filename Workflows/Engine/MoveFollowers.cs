namespace Portal.Workflows.Engine;

/// <summary>Asks the features that follow a move, once it is committed. Each is made late: what follows makes moves of its own.</summary>
public sealed class MoveFollowers
{
    private readonly IServiceProvider services;
    private readonly IEnumerable<MoveFollower> followers;

    internal MoveFollowers(IServiceProvider services, IEnumerable<MoveFollower> followers) => (this.services, this.followers) = (services, followers);

    internal async Task FollowAsync(FollowedMove move, CancellationToken ct)
    {
        foreach (var follower in followers.Where(f => f.Follows(move)))
        {
            await follower.FollowAsync(services, move, ct);
        }
    }
}
