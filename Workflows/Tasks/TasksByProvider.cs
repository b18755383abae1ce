using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>How many tasks wait for one person at each provider that they may act for.</summary>
public sealed class TasksByProvider(PortalDbContext db, ProviderTasks tasks)
{
    /// <summary>By the provider's reference.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="except">A provider that is left out, or null.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Guid userId, string? except, CancellationToken ct)
    {
        var places = await (
            from m in db.Memberships
            join p in db.Providers on m.ProviderRef equals p.Ref
            where m.UserId == userId && m.ProviderRef != except
            select new { p.Ref, p.Name, m.Roles }).ToListAsync(ct);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            counts[place.Ref] = await tasks.TotalAsync(Actor.ForProvider(userId, "", place.Ref, place.Name, place.Roles), ct);
        }

        return counts;
    }
}
