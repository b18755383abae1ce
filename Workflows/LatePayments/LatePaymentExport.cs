using System.Globalization;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.LatePayments;

/// <summary>What the two pages of the report show, all their pages, as files.</summary>
public sealed class LatePaymentExport(LatePaymentReport report)
{
    public static IReadOnlyList<SheetColumn<LateMonth>> Months { get; } =
    [
        new("Due in", 26, r => r.Due.ToString()),
        new("Provider", 30, r => r.Provider),
        new("Paid late", 12, r => Count(r.Paid)),
        new("Not paid yet", 12, r => Count(r.Unpaid)),
        new("Days late at most", 16, r => Count(r.Longest)),
        new("Payable", 16, r => r.Payable, SheetColumn<LateMonth>.Pounds),
        new("Interest", 14, r => r.Interest, SheetColumn<LateMonth>.Pounds),
        new("Fixed sums", 14, r => r.FixedSums, SheetColumn<LateMonth>.Pounds),
        new("Together", 14, r => r.Together, SheetColumn<LateMonth>.Pounds),
        new("Without a base rate", 18, r => Count(r.WithoutRate)),
    ];

    public static IReadOnlyList<SheetColumn<LateInvoice>> Invoices { get; } =
    [
        new("Invoice", 20, r => r.Number),
        new("Provider", 30, r => r.Provider),
        new("State", 14, r => r.State),
        new("Payable", 16, r => r.Payable, SheetColumn<LateInvoice>.Pounds),
        new("Due", 12, r => r.DueOn, SheetColumn<LateInvoice>.Day),
        new("Paid", 12, r => r.PaidOn, SheetColumn<LateInvoice>.Day),
        new("Days late", 12, r => Count(r.Days)),
        new("Rate", 10, r => r.Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:0.00} %") : null),
        new("Interest", 14, r => r.Interest, SheetColumn<LateInvoice>.Pounds),
        new("Fixed sum", 14, r => r.FixedSum, SheetColumn<LateInvoice>.Pounds),
        new("Together", 14, r => r.Together, SheetColumn<LateInvoice>.Pounds),
    ];

    public Task WriteMonthsCsvAsync(LateFilter filter, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Months, report.AllMonthsAsync(filter), to, ct);

    public Task WriteMonthsExcelAsync(LateFilter filter, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("Paid late", Months, report.AllMonthsAsync(filter), to, ct);
        return Task.CompletedTask;
    }

    public Task WriteInvoicesCsvAsync(LateFilter filter, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Invoices, report.AllInvoicesAsync(filter), to, ct);

    public Task WriteInvoicesExcelAsync(LateFilter filter, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("Paid late", Invoices, report.AllInvoicesAsync(filter), to, ct);
        return Task.CompletedTask;
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
