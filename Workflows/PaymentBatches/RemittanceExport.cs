using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A remittance as a file: a row for each line of each invoice paid, which all together are the payment.</summary>
public sealed class RemittanceExport(RemittanceReader remittances)
{
    /// <summary>What a page shows of a payment; a file has all of it.</summary>
    public const int MaxShown = 200;

    private static readonly SheetColumn<RemittanceItem>[] Columns =
    [
        new("Invoice", 20, r => r.Number),
        new("Kind", 12, r => r.Kind.Title()),
        new("Date on invoice", 16, r => r.Date, SheetColumn<RemittanceItem>.Day),
        new("SSRef", 12, r => r.SsRef),
        new("Client", 24, r => r.Client),
        new("Line item", 12, r => r.LineItemRef),
        new("Line", 24, r => r.What),
        new("Period start", 12, r => r.Period?.First, SheetColumn<RemittanceItem>.Day),
        new("Period end", 12, r => r.Period?.Last, SheetColumn<RemittanceItem>.Day),
        new("Amount", 14, r => r.Amount, SheetColumn<RemittanceItem>.Pounds),
        new("Invoice in all", 14, r => r.Invoice, SheetColumn<RemittanceItem>.Pounds),
    ];

    /// <summary>The first of a page's invoices, and one more where there are others.</summary>
    public async Task<IReadOnlyList<RemittanceItem>> FirstAsync(BatchPayment payment, int page, CancellationToken ct)
        => await remittances.ItemsAsync(payment, page, ct).Take(MaxShown + 1).ToListAsync(ct);

    public Task WriteCsvAsync(BatchPayment payment, Stream to, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns, remittances.ItemsAsync(payment, page: null, ct), to, ct);

    public Task WriteExcelAsync(BatchPayment payment, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("Remittance", Columns, remittances.ItemsAsync(payment, page: null, ct), to, ct);
        return Task.CompletedTask;
    }
}
