using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Payment batches as council staff see them, and what the next one would hold; all paged in SQL.</summary>
public sealed class BatchReader(PortalDbContext db)
{
    /// <summary>Providers on hold that a page names.</summary>
    private const int MostOnHold = 100;

    public Task<Paged<BatchRow>> ListAsync(int page, CancellationToken ct)
    {
        var rows = Rows().OrderByDescending(b => b.Number);
        return rows.PageAsync(db.PaymentBatches, page, ct);
    }

    public Task<BatchRow?> FindAsync(int number, CancellationToken ct) => Rows().Where(b => b.Number == number).FirstOrDefaultAsync(ct);

    /// <summary>The batch's number by its id; null where there is none.</summary>
    public Task<int?> NumberAsync(Guid id, CancellationToken ct) => db.PaymentBatches.Where(b => b.Id == id).Select(b => (int?)b.Number).FirstOrDefaultAsync(ct);

    /// <summary>The batch's id by its number; null where there is none.</summary>
    public Task<Guid?> IdAsync(int number, CancellationToken ct) => db.PaymentBatches.Where(b => b.Number == number).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);

    /// <summary>One payment; null where there is none.</summary>
    public Task<PaymentRow?> PaymentAsync(PaymentReference reference, CancellationToken ct)
        => Payments(db.BatchPayments.AsNoTracking().Where(p => p.BatchNumber == reference.Batch && p.Position == reference.Position)).FirstOrDefaultAsync(ct);

    /// <summary>What stands in a payment: its invoices and credit notes, by number.</summary>
    public Task<List<StandingInvoice>> StandingAsync(PaymentReference reference, CancellationToken ct)
        => (
            from b in db.BatchedInvoices.AsNoTracking()
            join v in db.Invoices on b.InvoiceId equals v.Id
            where b.BatchNumber == reference.Batch && b.Position == reference.Position && b.State == BatchedInvoiceState.Standing
            orderby v.Kind == InvoiceKind.CreditNote, v.NumberKey
            select new StandingInvoice(v.Id, v.Number, v.Kind, b.Amount)).ToListAsync(ct);

    public Task<Paged<PaymentRow>> PaymentsAsync(int number, int page, CancellationToken ct)
    {
        var payments = db.BatchPayments.AsNoTracking().Where(p => p.BatchNumber == number);
        var rows = Payments(payments.OrderBy(p => p.Position));
        return rows.PageAsync(payments, page, ct);
    }

    /// <summary>What each provider would get, by name, those that wait too; and what the payments come to.</summary>
    public async Task<(Paged<DuePayment> Page, DueTotals Totals)> DueAsync(DateOnly dueBy, int page, CancellationToken ct)
    {
        // All is worked out once, and one page of it read. The page after the last one, from an old link, is the last one.
        page = Math.Clamp(page, 1, Paging.LastPage);
        var rows = db.Database.SqlQueryRaw<Listed>(BatchSql.Listed, dueBy).OrderBy(r => r.Provider).ThenBy(r => r.ProviderRef);
        var found = await PageAsync(page);
        if (found.Count == 0 && page > 1 && await PageAsync(1) is [var one, ..])
        {
            page = (one.Rows + Paging.PageSize - 1) / Paging.PageSize;
            found = await PageAsync(page);
        }

        if (found is not [var all, ..])
        {
            return (new([], Page: 1, Paging.PageSize, Total: 0, TotalIsCapped: false), new(0, 0));
        }

        var payments = found.Select(r => new DuePayment { ProviderRef = r.ProviderRef, Provider = r.Provider, Invoices = r.Invoices, Amount = r.Amount });
        return (new([.. payments], page, Paging.PageSize, all.Rows, TotalIsCapped: false), new(all.Payments, all.Total));

        Task<List<Listed>> PageAsync(int number) => rows.Skip((number - 1) * Paging.PageSize).Take(Paging.PageSize).ToListAsync(ct);
    }

    public async Task<DueTotals> TotalsAsync(DateOnly dueBy, CancellationToken ct) => (await TotalsAsync(dueBy, dueBy, ct)).Later;

    /// <summary>What a batch would come to up to each of two days, worked out once.</summary>
    public async Task<(DueTotals Sooner, DueTotals Later)> TotalsAsync(DateOnly sooner, DateOnly later, CancellationToken ct)
    {
        var found = await db.Database.SqlQueryRaw<Totals>(BatchSql.Totals, later, sooner).SingleAsync(ct);
        return (new(found.SoonerPayments, found.SoonerTotal), new(found.Payments, found.Total));
    }

    /// <summary>What each provider would get whose payments are on hold, by name.</summary>
    public Task<List<DuePayment>> OnHoldAsync(DateOnly dueBy, CancellationToken ct)
        => db.Database.SqlQueryRaw<DuePayment>(
            $"select a.provider_ref, p.name as provider, a.invoices, a.amount from ({BatchSql.OnHoldPerProvider}) a join providers p on p.ref = a.provider_ref", dueBy)
            .OrderBy(r => r.Provider).ThenBy(r => r.ProviderRef).Take(MostOnHold).ToListAsync(ct);

    private sealed record Totals(int SoonerPayments, decimal SoonerTotal, int Payments, decimal Total);

    private sealed record Listed(string ProviderRef, string Provider, int Invoices, decimal Amount, int Rows, int Payments, decimal Total);

    private IQueryable<PaymentRow> Payments(IQueryable<BatchPayment> payments) => payments.Select(p => new PaymentRow
    {
        BatchNumber = p.BatchNumber,
        Position = p.Position,
        ProviderRef = p.ProviderRef,
        Provider = p.Provider,
        Amount = p.Amount,
        State = p.State,
        ReturnedOn = p.ReturnedOn,
        PaidOn = db.BatchedInvoices.Where(i => i.BatchNumber == p.BatchNumber && i.Position == p.Position && i.State == BatchedInvoiceState.Standing).Max(i => i.PaidOn) ?? p.WasPaidOn,
    });

    private IQueryable<BatchRow> Rows() => db.PaymentBatches.AsNoTracking().Select(b => new BatchRow
    {
        Number = b.Number,
        MadeAt = b.MadeAt,
        MadeBy = b.MadeBy,
        MadeById = b.MadeById,
        Made = db.Instances.Where(i => i.Id == b.Id).Select(i => i.Seq).FirstOrDefault(),
        DueBy = b.DueBy,
        Payments = b.Payments,
        Total = b.Total,
        Id = b.Id,
        State = b.State,
        ReleasedAt = b.ReleasedAt,
        ReleasedBy = b.ReleasedBy,
        Unpaid = db.BatchedInvoices.Count(i => i.BatchNumber == b.Number && i.State == BatchedInvoiceState.Standing && i.PaidOn == null),
    });
}
