using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Mappings;

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
                && (p.State == BatchPaymentState.Returned || db.BatchedInvoices.Any(b
                    => b.BatchNumber == p.BatchNumber && b.Position == p.Position && b.State == BatchedInvoiceState.Standing && b.PaidOn != null)));
    }

    /// <summary>Invoices on a page of a payment. Few payments have more, so that a remittance is printed whole.</summary>
    private const int PageSize = 200;

    /// <summary>The payment with this reference; null where it does not exist for <paramref name="actor"/>.</summary>
    public async Task<Remittance?> FindAsync(Actor actor, PaymentReference reference, int page, CancellationToken ct)
    {
        var (batch, position) = reference;
        var payment = await VisibleTo(actor).FirstOrDefaultAsync(p => p.BatchNumber == batch && p.Position == position, ct);
        if (payment is null)
        {
            return null;
        }

        var paid = Paid(payment);
        var (count, paidOn) = (await paid.CountAsync(ct), await paid.MaxAsync(b => b.State == BatchedInvoiceState.Standing ? b.PaidOn : payment.WasPaidOn, ct));
        var lines =
            from b in paid
            join v in db.Invoices on b.InvoiceId equals v.Id
            orderby v.NumberKey, v.Id
            select new RemittanceLine
            {
                Id = v.Id,
                Number = v.Number,
                Kind = v.Kind,
                Date = v.DateOnInvoice,
                Amount = b.Amount,
                Clients = db.InvoiceLines.Where(l => l.InvoiceId == v.Id && l.IsLive && l.SsRef != null).Select(l => l.SsRef).Distinct().Count(),
                FirstPeriod = db.InvoiceLines.Where(l => l.InvoiceId == v.Id && l.IsLive).Min(l => l.Period),
                LastPeriod = db.InvoiceLines.Where(l => l.InvoiceId == v.Id && l.IsLive).Max(l => l.Period),
            };
        return new(payment, paidOn, await lines.PageOfAsync(count, page, ct, PageSize));
    }

    /// <summary>The invoices and credit notes that it pays, or that were held out with it.</summary>
    private IQueryable<BatchedInvoice> Paid(BatchPayment payment) => db.BatchedInvoices.AsNoTracking().Where(b
        => b.BatchNumber == payment.BatchNumber && b.Position == payment.Position && (b.State != BatchedInvoiceState.HeldOut || payment.State == BatchPaymentState.HeldOut));

    /// <summary>What a payment pays, line by line; of a payment that the reader has found. What an invoice was entered otherwise stands after its lines.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="page">Of the invoices of this page; null: of all.</param>
    /// <param name="ct">Stops it.</param>
    internal async IAsyncEnumerable<RemittanceItem> ItemsAsync(BatchPayment payment, int? page, [EnumeratorCancellation] CancellationToken ct)
    {
        RemittanceItem? before = null;
        var sum = 0m;
        await foreach (var item in Items(payment, page).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (before is not null && before.Number != item.Number)
            {
                if (Rest(before, sum) is { } rest)
                {
                    yield return rest;
                }

                sum = 0;
            }

            sum += item.Amount;
            yield return before = item;
        }

        if (before is not null && Rest(before, sum) is { } last)
        {
            yield return last;
        }
    }

    private static RemittanceItem? Rest(RemittanceItem of, decimal sum)
        => of.Invoice == sum ? null : new() { Number = of.Number, Kind = of.Kind, Date = of.Date, Invoice = of.Invoice, Amount = of.Invoice - sum };

    private IQueryable<RemittanceItem> Items(BatchPayment payment, int? page)
    {
        var invoices =
            from b in Paid(payment)
            join v in db.Invoices on b.InvoiceId equals v.Id
            orderby v.NumberKey, v.Id
            select new { v.Id, v.NumberKey, v.Number, v.Kind, v.DateOnInvoice, b.Amount };
        return
            from p in page is { } of ? invoices.Skip((of - 1) * PageSize).Take(PageSize) : invoices
            join l in db.InvoiceLines on p.Id equals l.InvoiceId
            join c in db.Clients on l.SsRef equals c.SsRef into clients
            from c in clients.DefaultIfEmpty()
            where l.IsLive
            orderby p.NumberKey, l.SsRef == null, c.Surname, c.Forename, l.SsRef, l.Period, l.LineItemRef, l.Id
            select new RemittanceItem
            {
                Number = p.Number,
                Kind = p.Kind,
                Date = p.DateOnInvoice,
                Invoice = p.Amount,
                Line = l.Kind,
                SsRef = l.SsRef,
                Client = c == null ? null : c.Surname + ", " + c.Forename,
                LineItemRef = l.LineItemRef,
                First = l.Period,
                Amount = EF.Property<decimal>(l, PayableColumns.OfLine),
            };
    }
}
