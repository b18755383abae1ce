using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Payments with what they pay: to council staff all, to a provider its own once the bank has paid.</summary>
public sealed class RemittanceReader(PortalDbContext db)
{
    /// <summary>To council staff and the system all payments, to a provider its own that the bank has paid.</summary>
    internal IQueryable<BatchPayment> VisibleTo(Actor actor)
    {
        var all = db.BatchPayments.AsNoTracking();
        return actor.IsCouncil || actor.IsSystem
            ? all
            : all.Where(p => p.ProviderRef == actor.ProviderRef
                && db.BatchedInvoices.Any(b => b.BatchNumber == p.BatchNumber && b.Position == p.Position && db.Invoices.Any(v => v.Id == b.InvoiceId && v.PaidOn != null)));
    }

    /// <summary>The payment with this reference; null where it does not exist for <paramref name="actor"/>.</summary>
    public async Task<Remittance?> FindAsync(Actor actor, PaymentReference reference, CancellationToken ct)
    {
        var (batch, position) = reference;
        var payment = await VisibleTo(actor).FirstOrDefaultAsync(p => p.BatchNumber == batch && p.Position == position, ct);
        if (payment is null)
        {
            return null;
        }

        var lines = await (
            from b in db.BatchedInvoices.AsNoTracking()
            join v in db.Invoices on b.InvoiceId equals v.Id
            where b.BatchNumber == batch && b.Position == position
            orderby v.NumberKey
            select new { Line = new RemittanceLine(v.Id, v.Number, v.Kind, v.DateOnInvoice, b.Amount), v.PaidOn }).ToListAsync(ct);
        return new(payment, lines.Max(x => x.PaidOn), [.. lines.Select(x => x.Line)]);
    }
}
