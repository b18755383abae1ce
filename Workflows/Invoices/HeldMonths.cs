using Microsoft.EntityFrameworkCore;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>What is not offered to a provider while its reports are open: shown beside what is.</summary>
public sealed class HeldMonths(PortalDbContext db, LineItemQueries items)
{
    /// <summary>Of each released month that would be paid otherwise; nothing of what was invoiced before the report.</summary>
    public async Task<IReadOnlyList<HeldMonth>> ReadAsync(string provider, CancellationToken ct)
    {
        var placed = await (
            from t in items.Terms
            join l in db.LineItems on t.Ref equals l.Ref
            join c in db.Clients on l.SsRef equals c.SsRef
            join s in db.Services on l.ServiceRef equals s.Ref
            where t.ProviderRef == provider && t.IsPayable && db.PlacementReports.Any(r => r.LineItemRef == l.Ref && r.HeldFrom != null)
            orderby c.Surname, c.Forename, t.Ref
            select new PlacedItem(t, l.SsRef, c.Surname + ", " + c.Forename, l.ServiceRef, s.Name)).ToListAsync(ct);
        if (placed.Count == 0)
        {
            return [];
        }

        var months = await db.ReleasedPeriods.Where(r => r.ProviderRef == provider).OrderBy(r => r.First).Select(r => r.First).ToListAsync(ct);
        var refs = placed.Select(p => p.Terms.Ref).ToList();
        var invoiced = await db.InvoiceLines.ByMonthAsync(refs, ct);
        return [.. from p in placed from m in months let held = Of(p, new PaymentPeriod(m), invoiced.GetValueOrDefault((p.Terms.Ref, m))) where held.Payable > 0 select held];
    }

    private static HeldMonth Of(PlacedItem item, PaymentPeriod month, LineAmounts invoiced)
    {
        var terms = item.Terms.ToTerms();
        var waits = PaymentCalculation.Standing(terms with { Held = [] }, month, invoiced) - PaymentCalculation.Standing(terms, month, invoiced);
        return new(item.Terms.Ref, item.SsRef, item.Client, item.Service, month, PaymentCalculation.HeldDays(terms, month.First, month.Last), waits.Payable);
    }
}
