using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>What is owed back, all pages of it, as a file.</summary>
public sealed class OwedBackExport(OwedBackList list)
{
    public static IReadOnlyList<SheetColumn<OwedBackItem>> Columns { get; } =
    [
        new("What", 46, r => r.What),
        new("Provider", 30, r => r.Provider),
        new("Owed since", 12, r => LondonTime.DateOf(r.Since), SheetColumn<OwedBackItem>.Day),
        new("Why", 60, r => r.Why),
        new("How it is settled", 60, r => r.How),
        new("Owed back", 16, r => r.Amount, SheetColumn<OwedBackItem>.Pounds),
    ];

    public Task WriteCsvAsync(Actor actor, string? provider, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Columns, list.ReadAllAsync(actor, provider), to, ct);

    public Task WriteExcelAsync(Actor actor, string? provider, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("Owed back", Columns, list.ReadAllAsync(actor, provider), to, ct);
        return Task.CompletedTask;
    }
}
