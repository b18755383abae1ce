using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>What a care package line item costs, beside what is invoiced of it.</summary>
public sealed class LineItemAccounts(PortalDbContext db, InvoiceQueries invoices, EngineClock clock)
{
    /// <summary>What it costs in the financial year <paramref name="asked"/>, else in its last two, and what the invoices that the reader sees claim.</summary>
    public async Task<LineItemAccount> ReadAsync(Actor actor, LineItemDetails item, FinancialYear? asked, CancellationToken ct)
    {
        var seen = invoices.VisibleTo(actor);
        var lines = await (
            from x in db.InvoiceLines.AsNoTracking()
            join v in seen on x.InvoiceId equals v.Id
            where x.IsLive && x.LineItemRef == item.Item.Ref
            orderby x.Period, v.CreatedAt, x.Id
            select new { v.Id, v.Number, v.State, x.Period, x.Value, x.Vat, x.Contribution }).ToListAsync(ct);
        return LineItemAccount.Of(
            item,
            LondonTime.DateOf(clock.Now),
            [.. lines.Select(x => new InvoicedLine(x.Id, x.Number, x.State, x.Period!.Value, new LineAmounts(x.Value, x.Vat, x.Contribution)))],
            asked);
    }
}
