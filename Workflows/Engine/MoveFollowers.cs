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
        var failed = new HashSet<ItemKind>();
        foreach (var follower in followers.Where(f => !failed.Contains(f.Item))) // who comes later for the same stands on what the one before wrote
        {
            if (moves.Where(follower.Follows).ToList() is { Count: > 0 } followed)
            {
                if (!await TryAsync(follower, followed, ct))
                {
                    failed.Add(follower.Item);
                }
            }
        }
    }

    private async Task<bool> TryAsync(MoveFollower follower, IReadOnlyList<FollowedMove> moves, CancellationToken ct)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        try
        {
            return await failures.OnceMoreAsync(() => OneByOne.WithoutResultAsync(() => follower.FollowAsync(services, moves, ct)), db, ct);
        }
        catch (Exception e) when (OneByOne.IsItsOwn(e))
        {
            db.ChangeTracker.Clear();
            foreach (var provider in moves.Select(m => m.ProviderRef).Distinct(StringComparer.Ordinal))
            {
                await failures.FailedAsync(follower.Item, provider, e, instance: null, ct);
            }

            return false;
        }
    }
}
