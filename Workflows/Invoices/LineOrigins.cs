using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register;

namespace Portal.Workflows.Invoices;

/// <summary>Why an adjustment is made: on which invoices its month stands already, and who changed the line item, when, to what.</summary>
public sealed class LineOrigins(PortalDbContext db, InvoiceQueries invoices, LineItemChanges changes)
{
    /// <summary>Changes shown of one line item; its own page has all.</summary>
    private const int Shown = 3;

    /// <summary>By line item and month; only of adjustments.</summary>
    public async Task<IReadOnlyDictionary<(string LineItem, DateOnly First), LineOrigin>> OfAsync(
        Actor actor, IEnumerable<(InvoiceLineKind Kind, string? LineItem, DateOnly? First)> lines, CancellationToken ct)
    {
        var months = lines.Where(l => l is { Kind: InvoiceLineKind.Adjustment, LineItem: not null, First: not null }).Select(l => (LineItem: l.LineItem!, First: l.First!.Value)).ToHashSet();
        if (months.Count == 0)
        {
            return new Dictionary<(string, DateOnly), LineOrigin>();
        }

        var items = months.Select(m => m.LineItem).Distinct(StringComparer.Ordinal).ToList();
        var periods = months.Select(m => m.First).Distinct().ToList();
        var earlier = await (
            from x in db.InvoiceLines.AsNoTracking()
            join v in invoices.VisibleTo(actor) on x.InvoiceId equals v.Id
            where x.IsLive && x.LineItemRef != null && items.Contains(x.LineItemRef) && x.Period != null && periods.Contains(x.Period.Value)
            orderby v.CreatedAt, x.Id
            select new EarlierLine
            {
                LineItemRef = x.LineItemRef!,
                First = x.Period!.Value,
                Revision = x.Revision,
                Kind = x.Kind,
                InvoiceId = v.Id,
                Number = v.Number,
                Amounts = new LineAmounts(x.Value, x.Vat, x.Contribution),
            }).ToListAsync(ct);
        var by = earlier.ToLookup(e => (e.LineItemRef, e.First));
        var changed = await changes.LatestAsync(actor, items, Shown, ct);
        return months.ToDictionary(m => m, m => new LineOrigin([.. by[m]], [.. changed[m.LineItem]]));
    }
}
