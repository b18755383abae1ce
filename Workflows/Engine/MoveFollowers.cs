using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Engine;

/// <summary>
/// Asks the features that follow a move, once it is committed. Each is made late: what follows makes moves of its own. The move has happened: what
/// fails after it is no failure of the move, but an incident, and the feature's own job does it again.
/// </summary>
public sealed class MoveFollowers
{
    private readonly IServiceProvider services;
    private readonly IEnumerable<MoveFollower> followers;
    private readonly OneByOne failures;

    internal MoveFollowers(IServiceProvider services, IEnumerable<MoveFollower> followers, OneByOne failures)
        => (this.services, this.followers, this.failures) = (services, followers, failures);

    internal Task FollowAsync(FollowedMove move, CancellationToken ct) => FollowAsync([move], ct);

    /// <summary>The same after moves that were committed together.</summary>
    internal async Task FollowAsync(IReadOnlyList<FollowedMove> moves, CancellationToken ct)
    {
        foreach (var follower in followers)
        {
            if (moves.Where(follower.Follows).ToList() is { Count: > 0 } followed)
            {
                await FollowAsync(follower, followed, ct);
            }
        }
    }

    private async Task FollowAsync(MoveFollower follower, IReadOnlyList<FollowedMove> moves, CancellationToken ct)
    {
        try
        {
            await follower.FollowAsync(services, moves, ct);
        }
        catch (Exception e) when (OneByOne.IsItsOwn(e))
        {
            services.GetRequiredService<PortalDbContext>().ChangeTracker.Clear();
            foreach (var provider in moves.Select(m => m.ProviderRef).Distinct(StringComparer.Ordinal))
            {
                await failures.FailedAsync(follower.Item, provider, e, instance: null, ct);
            }
        }
    }
}
