using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A batch as CSV, for the bank: made of what is never changed, so it is the same file each time.</summary>
public sealed class BatchFile(PortalDbContext db)
{
    private static readonly SheetColumn<Row>[] Columns =
    [
        new("Payment reference", 18, r => r.Payment.Reference.ToString()),
        new("Provider reference", 18, r => r.Payment.ProviderRef),
        new("Provider", 30, r => r.Payment.Provider),
        new("Number", 20, r => r.Number),
        new("Kind", 12, r => r.Kind.Title()),
        new("Date on invoice", 16, r => r.Date, SheetColumn<Row>.Day),
        new("Amount", 14, r => r.Amount, SheetColumn<Row>.Pounds),
        new("Payment in all", 14, r => r.Payment.Amount, SheetColumn<Row>.Pounds),
    ];

    /// <summary>One row for each invoice and credit note, a provider's together.</summary>
    public Task WriteAsync(int number, Stream to, CancellationToken ct)
    {
        var rows =
            from p in db.BatchPayments.AsNoTracking()
            join b in db.BatchedInvoices on new { p.BatchNumber, p.Position } equals new { b.BatchNumber, b.Position }
            join v in db.Invoices on b.InvoiceId equals v.Id
            where p.BatchNumber == number
            orderby p.Position, v.NumberKey
            select new Row(p, v.Number, v.Kind, v.DateOnInvoice, b.Amount);
        return CsvSheet.WriteAsync(Columns, rows.AsAsyncEnumerable(), to, ct);
    }

    private sealed record Row(BatchPayment Payment, string Number, InvoiceKind Kind, DateOnly Date, decimal Amount);
}
