using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Payment batches as council staff see them, and what the next one would hold; all paged in SQL.</summary>
public sealed class BatchReader(PortalDbContext db)
{
    public Task<Paged<BatchRow>> ListAsync(int page, CancellationToken ct)
    {
        var rows = Rows().OrderByDescending(b => b.Number);
        return rows.PageAsync(db.PaymentBatches, page, ct);
    }

    public Task<BatchRow?> FindAsync(int number, CancellationToken ct) => Rows().Where(b => b.Number == number).FirstOrDefaultAsync(ct);

    public Task<Paged<PaymentRow>> PaymentsAsync(int number, int page, CancellationToken ct)
    {
        var payments = db.BatchPayments.AsNoTracking().Where(p => p.BatchNumber == number);
        var rows = payments.OrderBy(p => p.Position).Select(p => new PaymentRow
        {
            BatchNumber = p.BatchNumber,
            Position = p.Position,
            Provider = p.Provider,
            Amount = p.Amount,
            PaidOn = (
                from b in db.BatchedInvoices
                join v in db.Invoices on b.InvoiceId equals v.Id
                where b.BatchNumber == p.BatchNumber && b.Position == p.Position
                select v.PaidOn).Max(),
        });
        return rows.PageAsync(payments, page, ct);
    }

    /// <summary>What each provider would get, by name; those that wait too.</summary>
    public Task<Paged<DuePayment>> DueAsync(DateOnly dueBy, int page, CancellationToken ct)
    {
        var rows = db.Database.SqlQueryRaw<DuePayment>(
            $"select a.provider_ref, p.name as provider, a.invoices, a.amount from ({BatchSql.PerProvider}) a join providers p on p.ref = a.provider_ref", dueBy);
        return rows.OrderBy(r => r.Provider).ThenBy(r => r.ProviderRef).PageAsync(rows, page, ct);
    }

    public Task<DueTotals> TotalsAsync(DateOnly dueBy, CancellationToken ct)
        => db.Database.SqlQueryRaw<DueTotals>($"select count(*)::int as payments, coalesce(sum(a.amount), 0) as total from ({BatchSql.PerProvider}) a where a.amount > 0", dueBy).SingleAsync(ct);

    private IQueryable<BatchRow> Rows() => db.PaymentBatches.AsNoTracking().Select(b => new BatchRow
    {
        Number = b.Number,
        MadeAt = b.MadeAt,
        MadeBy = b.MadeBy,
        DueBy = b.DueBy,
        Payments = b.Payments,
        Total = b.Total,
        Unpaid = db.BatchedInvoices.Count(i => i.BatchNumber == b.Number && db.Invoices.Any(v => v.Id == i.InvoiceId && v.PaidOn == null)),
    });
}
