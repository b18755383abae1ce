using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// A batch as CSV, for the bank: made of what is never changed, so it is the same file each time. A machine reads it, so every value stands
/// there as it is: a name that begins with a plus too.
/// </summary>
public sealed class BatchFile(PortalDbContext db)
{
    private static readonly string[] Columns =
        ["Payment reference", "Provider reference", "Provider", "Number", "Kind", "Date on invoice", "Net", "VAT", "Amount", "Payment in all"];

    /// <summary>One row for each invoice and credit note, a provider's together.</summary>
    public Task WriteAsync(int number, Stream to, CancellationToken ct)
    {
        var rows =
            from p in db.BatchPayments.AsNoTracking()
            join b in db.BatchedInvoices on new { p.BatchNumber, p.Position } equals new { b.BatchNumber, b.Position }
            join v in db.Invoices on b.InvoiceId equals v.Id
            where p.BatchNumber == number
            orderby p.Position, v.NumberKey
            select new Row(p, v.Number, v.Kind, v.DateOnInvoice, b.Amount, v.TotalVat);
        return MachineCsv.WriteAsync(Columns, rows.AsAsyncEnumerable().Select(Values), to, ct);
    }

    /// <summary>Net and VAT come to the amount: what another funder contributes is taken off the net.</summary>
    private static IEnumerable<string?> Values(Row row) =>
    [
        row.Payment.Reference.ToString(),
        row.Payment.ProviderRef,
        row.Payment.Provider,
        row.Number,
        row.Kind.Title(),
        row.Date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        Pounds(row.Amount - row.Vat),
        Pounds(row.Vat),
        Pounds(row.Amount),
        Pounds(row.Payment.Amount),
    ];

    private static string Pounds(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Row(BatchPayment Payment, string Number, InvoiceKind Kind, DateOnly Date, decimal Amount, decimal Vat);
}
