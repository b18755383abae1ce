using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Engine;

/// <summary>Asks the features that follow a move, once it is committed. Made late: what follows makes moves of its own.</summary>
public sealed class MoveFollowers(IServiceProvider services)
{
    internal async Task FollowAsync(FollowedMove move, CancellationToken ct)
    {
        foreach (var follower in services.GetServices<IMoveFollower>().Where(f => f.Follows(move)))
        {
            await follower.FollowAsync(move, ct);
        }
    }
}
