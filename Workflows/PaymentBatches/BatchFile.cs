using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Persistence;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// A released batch as CSV, for the bank: made of what is never changed, so it is the same file each time. A machine reads it, so every value
/// stands there as it is: a name that begins with a plus too.
/// </summary>
public sealed class BatchFile(PortalDbContext db)
{
    private static readonly string[] Columns = ["batch", "payment", "provider ref", "provider name", "cost code", "net", "VAT", "amount", "due day"];

    /// <summary>One row for each payment. Net and VAT come to its amount: what another funder contributes is taken off the net.</summary>
    public Task WriteAsync(int number, Stream to, CancellationToken ct)
    {
        var paid = db.BatchedInvoices.Where(b => b.BatchNumber == number && b.State != BatchedInvoiceState.HeldOut);
        var rows =
            from p in db.BatchPayments.AsNoTracking()
            where p.BatchNumber == number && p.State != BatchPaymentState.HeldOut
            orderby p.Position
            select new Row(
                p,
                paid.Where(b => b.Position == p.Position).Join(db.Invoices, b => b.InvoiceId, v => v.Id, (b, v) => v.TotalVat).Sum(),
                paid.Where(b => b.Position == p.Position).Join(db.Invoices, b => b.InvoiceId, v => v.Id, (b, v) => v.ExpectedOn).Min());
        return MachineCsv.WriteAsync(Columns, rows.AsAsyncEnumerable().Select(Values), to, ct);
    }

    private static IEnumerable<string?> Values(Row row) =>
    [
        row.Payment.BatchNumber.ToString(CultureInfo.InvariantCulture),
        row.Payment.Reference.ToString(),
        row.Payment.ProviderRef,
        row.Payment.Provider,
        row.Payment.CostCodes,
        Pounds(row.Payment.Amount - row.Vat),
        Pounds(row.Vat),
        Pounds(row.Payment.Amount),
        row.DueOn?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
    ];

    private static string Pounds(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Row(BatchPayment Payment, decimal Vat, DateOnly? DueOn);
}
