using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Invoices.Checks;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices;

/// <summary>The three-way view of an invoice: what was invoiced, what the line items say now, and what the purchase order allows.</summary>
public sealed class InvoiceComparison(PortalDbContext db, InvoiceReader invoices, LineItemQueries items, InvoiceChecks checks)
{
    public async Task<ComparedInvoice?> FindAsync(Actor actor, Guid id, int page, CancellationToken ct)
    {
        var verdict = await checks.OfAsync(id, ct);
        if (await invoices.FindAsync(actor, id, page, verdict.Lines, ct) is not { } found)
        {
            return null;
        }

        var refs = found.Lines.Select(l => l.LineItemRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var terms = await TermsAsync(refs, ct);
        var seen = invoices.SeenBy(actor); // the council does not count what it has not been sent
        var invoiced = await db.InvoiceLines.Where(l => seen.Any(v => v.Id == l.InvoiceId)).ByMonthAsync(refs, ct);
        var orders = await OrdersAsync(found, ct);
        var isFinalised = found.Invoice.State == InvoiceState.Finalised;
        var here = isFinalised ? [] : await HereAsync(id, ct);
        var lines = found.Lines.Select(l => Compare(l, verdict, terms, invoiced, orders, here, isFinalised));
        return new(found, [.. lines], verdict);
    }

    /// <summary>What all lines of this invoice come to, by commitment.</summary>
    private async Task<Dictionary<(string?, int?), decimal>> HereAsync(Guid id, CancellationToken ct)
        => (await db.InvoiceLines.AsNoTracking().Where(l => l.InvoiceId == id && l.IsLive)
            .GroupBy(l => new { l.SsRef, l.CommitmentYear }).Select(g => new { g.Key, Value = g.Sum(l => l.Value) }).ToListAsync(ct))
            .ToDictionary(g => (g.Key.SsRef, g.Key.CommitmentYear), g => g.Value);

    private static ComparedLine Compare(
        InvoiceLineRow line,
        InvoiceVerdict verdict,
        Dictionary<string, LineTerms> terms,
        Dictionary<(string LineItem, DateOnly First), LineAmounts> invoiced,
        Dictionary<(string?, int?), OrderFacts> orders,
        Dictionary<(string?, int?), decimal> here,
        bool isFinalised)
    {
        if (line.LineItemRef is not { } item || line.Period is not { } period)
        {
            return new ComparedLine(line, null, null, null, 0, verdict.Of(line.Id));
        }

        // What is finalised is not taken back before the report is answered; what is not yet, is not paid before.
        var inAll = invoiced.GetValueOrDefault((item, period.First));
        var now = isFinalised ? PaymentCalculation.Standing(terms[item], period, inAll) : PaymentCalculation.For(terms[item], period);
        return new ComparedLine(
            line,
            now,
            inAll,
            orders.GetValueOrDefault((line.SsRef, line.Year)),
            here.GetValueOrDefault((line.SsRef, line.Year)),
            verdict.Of(line.Id));
    }

    private Task<Dictionary<string, LineTerms>> TermsAsync(List<string> refs, CancellationToken ct)
        => items.Terms.Where(t => refs.Contains(t.Ref)).ToDictionaryAsync(t => t.Ref, t => t.ToTerms(), StringComparer.Ordinal, ct);

    private async Task<Dictionary<(string?, int?), OrderFacts>> OrdersAsync(InvoiceDetails found, CancellationToken ct)
    {
        var clients = found.Lines.Select(l => l.SsRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var provider = found.Invoice.ProviderRef;
        var orders = await db.PurchaseOrders.AsNoTracking()
            .Where(o => o.ProviderRef == provider && clients.Contains(o.SsRef))
            .Select(o => new
            {
                o.Id,
                o.Number,
                o.SsRef,
                o.Year,
                o.Value,
                Spend = (from l in db.InvoiceLines
                         join v in db.Invoices on l.InvoiceId equals v.Id
                         where l.IsLive && l.SsRef == o.SsRef && l.CommitmentYear == o.Year && v.ProviderRef == provider && v.State == InvoiceState.Finalised
                         select l.Value).Sum(),
            })
            .ToListAsync(ct);
        return orders.ToDictionary(o => ((string?)o.SsRef, (int?)o.Year), o => new OrderFacts(o.Id, o.Number, o.Value, o.Spend));
    }
}
