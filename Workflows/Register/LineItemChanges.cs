using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register.Layout;

namespace Portal.Workflows.Register;

/// <summary>
/// Who changed what of line items by imports of the register. A provider reads what changed since an item was placed with
/// them: what it cost at another is not theirs to know.
/// </summary>
public sealed class LineItemChanges(PortalDbContext db)
{
    /// <summary>The latest first.</summary>
    public Task<Paged<LineItemChange>> OfAsync(Actor actor, string lineItem, int page, CancellationToken ct)
    {
        var seen = VisibleTo(actor).Where(c => c.Key == lineItem);
        var rows =
            from c in seen
            join r in db.ImportRuns on c.ImportId equals r.Id
            orderby c.Id descending
            select new LineItemChange(r.At, r.By, c.Column, c.Was, c.Becomes);
        return rows.PageAsync(seen, page, ct);
    }

    /// <summary>The latest few of each of several, the latest first.</summary>
    public async Task<ILookup<string, LineItemChange>> LatestAsync(Actor actor, IReadOnlyCollection<string> lineItems, int most, CancellationToken ct)
    {
        var seen = VisibleTo(actor).Where(c => lineItems.Contains(c.Key));
        var rows = await (
            from key in seen.Select(c => c.Key).Distinct()
            from c in seen.Where(c => c.Key == key).OrderByDescending(c => c.Id).Take(most)
            join r in db.ImportRuns on c.ImportId equals r.Id
            select new { c.Id, c.Key, Change = new LineItemChange(r.At, r.By, c.Column, c.Was, c.Becomes) }).ToListAsync(ct);
        return rows.OrderByDescending(r => r.Id).ToLookup(r => r.Key, r => r.Change, StringComparer.Ordinal);
    }

    private IQueryable<RegisterChange> VisibleTo(Actor actor)
    {
        var all = db.RegisterChanges.AsNoTracking().Where(c => c.File == RegisterFiles.LineItems.Name);
        return actor.IsCouncil ? all : all.Where(c => !all.Any(moved => moved.Key == c.Key && moved.Column == "contract_ref" && moved.Id >= c.Id));
    }
}
