using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>Change requests as a reader sees them; lists are paged in SQL.</summary>
public sealed class ChangeReader(PortalDbContext db, ChangeQueries changes, ChangeTargets targets)
{
    /// <summary>The open ones first, the oldest of them at the top.</summary>
    public Task<Paged<ChangeRow>> ListAsync(Actor actor, ChangeState? state, ChangeKind? kind, string? provider, int page, CancellationToken ct)
    {
        var seen = changes.VisibleTo(actor).AsNoTracking()
            .Where(c => (state == null || c.State == state) && (kind == null || c.Kind == kind) && (string.IsNullOrEmpty(provider) || c.ProviderRef == provider));
        var rows =
            from c in seen
            join p in db.Providers on c.ProviderRef equals p.Ref
            orderby c.State == ChangeState.Requested ? 0 : 1, c.State == ChangeState.Requested ? c.Number : -c.Number
            select new ChangeRow(c.Id, c.Number, c.Kind, c.SubjectLabel, p.Name, c.RequestedBy, c.RequestedAt, c.DueOn, c.State);
        return rows.PageAsync(seen, page, ct);
    }

    /// <summary>How many wait for a decision, of those that the actor sees, counted up to a thousand.</summary>
    public Task<int> CountOpenAsync(Actor actor, CancellationToken ct)
        => changes.VisibleTo(actor).Where(c => c.State == ChangeState.Requested).Take(Paged<ChangeRow>.CountLimit).CountAsync(ct);

    /// <summary>The same, by what is asked for.</summary>
    public Task<Dictionary<ChangeKind, int>> CountOpenByKindAsync(Actor actor, CancellationToken ct)
        => changes.VisibleTo(actor).Where(c => c.State == ChangeState.Requested).GroupBy(c => c.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Null where it does not exist for the reader.</summary>
    public async Task<ChangeDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var found = await (
            from c in changes.VisibleTo(actor).AsNoTracking()
            join p in db.Providers on c.ProviderRef equals p.Ref
            where c.Id == id
            select new { Change = c, p.Name }).FirstOrDefaultAsync(ct);
        return found is null
            ? null
            : new ChangeDetails(found.Change, found.Name, (await targets.FindAsync(found.Change.ProviderRef, found.Change.Kind, found.Change.SubjectKey, ct))?.Values);
    }

    /// <summary>The latest request about each of these things of a provider that was applied or waits, for the pages that show them.</summary>
    public async Task<ILookup<string, ChangeRequest>> AboutAsync(Actor actor, IReadOnlyCollection<string> keys, CancellationToken ct)
        => (await changes.VisibleTo(actor).AsNoTracking()
            .Where(c => c.SubjectKey != null && keys.Contains(c.SubjectKey) && (c.State == ChangeState.Requested || c.State == ChangeState.Applied))
            .OrderByDescending(c => c.Number).Take(200).ToListAsync(ct)).ToLookup(c => c.SubjectKey!, StringComparer.Ordinal);
}
