using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>Keeps days that an open report holds off invoices: <see cref="HeldRule"/>.</summary>
internal sealed class HeldLines(PortalDbContext db, LineItemQueries items)
{
    /// <summary>An invoice goes no further while it claims held days. Credit notes and lines that take back claim nothing.</summary>
    /// <exception cref="LineIsHeld">A line of it does.</exception>
    public async Task MustNotBeInvoicedAsync(Guid invoiceId, string cure, CancellationToken ct)
    {
        var lines = await db.InvoiceLines.AsNoTracking()
            .Where(l => l.InvoiceId == invoiceId && l.IsLive && l.Value > 0 && l.LineItemRef != null && db.PlacementReports.Any(r => r.LineItemRef == l.LineItemRef && r.HeldFrom != null))
            .OrderBy(l => l.Period).ThenBy(l => l.LineItemRef)
            .Select(l => new { Item = l.LineItemRef!, First = l.Period!.Value })
            .ToListAsync(ct);
        if (lines.Count == 0)
        {
            return; // nearly always
        }

        var refs = lines.Select(l => l.Item).Distinct(StringComparer.Ordinal).ToList();
        var terms = await items.Terms.Where(t => refs.Contains(t.Ref)).ToDictionaryAsync(t => t.Ref, t => t.ToTerms(), StringComparer.Ordinal, ct);
        var inAll = await db.InvoiceLines.ByMonthAsync(refs, ct);
        foreach (var line in lines)
        {
            var (now, period) = (terms[line.Item], new PaymentPeriod(line.First));
            var held = PaymentCalculation.HeldDays(now, period.First, period.Last);
            if (held > 0 && inAll[(line.Item, line.First)].Value > PaymentCalculation.For(now, period).Value)
            {
                throw new LineIsHeld(line.Item, period, held, cure);
            }
        }
    }
}
