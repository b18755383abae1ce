using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>How many tasks wait for one person at each provider that they may act for.</summary>
public sealed class TasksByProvider(PortalDbContext db, TaskKinds kinds)
{
    /// <summary>By the provider's reference; one where nothing waits is not named.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="except">A provider that is left out, or null.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Guid userId, string? except, CancellationToken ct)
    {
        var waiting = await (
            from m in db.Memberships
            join i in db.Instances on m.ProviderRef equals i.ProviderRef
            where m.UserId == userId && m.ProviderRef != except && i.EndedAt == null && i.TurnKind == TurnKind.Provider
            group i by new { m.ProviderRef, m.Roles, i.Definition, i.State } into g
            select new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return waiting.GroupBy(w => (w.Key.ProviderRef, w.Key.Roles)).ToDictionary(
            place => place.Key.ProviderRef,
            place =>
            {
                var mine = kinds.StatesOf(Actor.ForProvider(userId, "", place.Key.ProviderRef, "", place.Key.Roles));
                return place.Where(w => mine.Contains(TaskKinds.Key(w.Key.Definition, w.Key.State), StringComparer.Ordinal)).Sum(w => w.Count);
            },
            StringComparer.Ordinal);
    }
}
