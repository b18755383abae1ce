using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>What the bank has paid a provider, the newest first; paged in SQL.</summary>
public sealed class PaymentList(PortalDbContext db, RemittanceReader remittances)
{
    /// <param name="actor">Whose payments.</param>
    /// <param name="reference">Only this one, or those of this batch; null: all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Stops it.</param>
    public Task<Paged<MadePayment>> FindAsync(Actor actor, ReferenceText? reference, int page, CancellationToken ct)
    {
        var seen = Of(actor);
        if (reference is var (batch, position))
        {
            seen = seen.Where(p => p.BatchNumber == batch && (position == null || p.Position == position));
        }

        return Rows(seen).PageAsync(seen, page, ct);
    }

    /// <summary>The last that the bank did not send back; null before the first.</summary>
    public Task<MadePayment?> LastAsync(Actor actor, CancellationToken ct) => Rows(Of(actor).Where(p => p.State == BatchPaymentState.Standing)).FirstOrDefaultAsync(ct);

    private IQueryable<BatchPayment> Of(Actor actor) => remittances.VisibleTo(actor).Where(p => p.ProviderRef == actor.ProviderRef);

    private IQueryable<MadePayment> Rows(IQueryable<BatchPayment> payments)
        => from p in payments
           let paid = db.BatchedInvoices.Where(b => b.BatchNumber == p.BatchNumber && b.Position == p.Position && b.State == BatchedInvoiceState.Standing).Max(b => b.PaidOn) ?? p.WasPaidOn
           orderby paid descending, p.BatchNumber descending, p.Position descending
           select new MadePayment
           {
               BatchNumber = p.BatchNumber,
               Position = p.Position,
               PaidOn = paid!.Value,
               Amount = p.Amount,
               Invoices = db.BatchedInvoices.Count(b => b.BatchNumber == p.BatchNumber && b.Position == p.Position && b.State != BatchedInvoiceState.HeldOut),
               ReturnedOn = p.ReturnedOn,
           };
}
