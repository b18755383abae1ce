using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

namespace Portal.Workflows.PaymentBatches;

/// <summary>When a provider is paid how much, and what it was paid last.</summary>
public sealed class ProviderMoney(PortalDbContext db, InvoiceQueries invoices, PaymentList payments, EngineClock clock)
{
    public async Task<MoneyGlance> ReadAsync(Actor actor, CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.Now);
        var unpaid = await (
            from v in invoices.VisibleTo(actor).AsNoTracking()
            join p in db.Providers on v.ProviderRef equals p.Ref
            where v.PaidOn == null && v.State != InvoiceState.Unsubmitted
            let received = v.State == InvoiceState.Finalised ? null : v.SubmittedAt // its day is fixed by then
            group EF.Property<decimal>(v, PayableColumns.OfInvoice) by new { v.Kind, v.State, v.DateOnInvoice, received, v.ExpectedOn, p.PaymentTermsDays } into alike
            select new { Is = alike.Key, Payable = alike.Sum() }).ToListAsync(ct);
        var expected = new List<ExpectedPayment>();
        foreach (var u in unpaid)
        {
            var payment = new InvoicePayment(u.Is.Kind, u.Is.State, u.Payable, u.Is.DateOnInvoice, u.Is.received, u.Is.PaymentTermsDays, today) { FixedOn = u.Is.ExpectedOn };
            if (payment.ExpectedOn is { } day)
            {
                expected.Add(new(day, u.Payable));
            }
        }

        // One on its way counts for neither side (decision 55).
        var credits = -unpaid.Where(u => u.Is is { Kind: InvoiceKind.CreditNote, State: InvoiceState.Finalised }).Sum(u => u.Payable);
        var isOnHold = await db.PaymentHolds.AnyAsync(h => h.ProviderRef == actor.ProviderRef && h.State == PaymentHoldState.OnHold, ct);
        return new(ExpectedPayment.Of(expected, credits), await payments.LastAsync(actor, ct), isOnHold, today);
    }
}
