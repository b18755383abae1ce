using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Payments with what they pay: to council staff all, to a provider its own once the bank has paid.</summary>
public sealed class RemittanceReader(PortalDbContext db)
{
    /// <summary>The payment with this reference; null where it does not exist for <paramref name="actor"/>.</summary>
    public async Task<Remittance?> FindAsync(Actor actor, PaymentReference reference, CancellationToken ct)
    {
        var (batch, position) = reference;
        var payment = await db.BatchPayments.AsNoTracking()
            .FirstOrDefaultAsync(p => p.BatchNumber == batch && p.Position == position && (actor.IsCouncil || actor.IsSystem || p.ProviderRef == actor.ProviderRef), ct);
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
        var paidOn = lines.Max(x => x.PaidOn);
        return paidOn is null && actor is { IsCouncil: false, IsSystem: false } ? null : new(payment, paidOn, [.. lines.Select(x => x.Line)]);
    }
}
