using Portal.Workflows.Sheets;

namespace Portal.Workflows.Periods;

/// <summary>What the board shows, all its pages, as a file.</summary>
public sealed class PeriodBoardExport(PeriodBoard board)
{
    private static readonly SheetColumn<PeriodBoardRow>[] Columns =
    [
        new("Provider", 30, r => r.Provider),
        new("Ref", 12, r => r.ProviderRef),
        new("Open period", 26, r => r.LatestPeriod?.ToString()),
        new("Next", 26, r => r.NextPeriod.ToString()),
        new("Lines that block", 16, r => r.Blocks == 0 ? null : r.Blocks.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Blocked since", 14, r => r.BlockedSince, SheetColumn<PeriodBoardRow>.Day),
        new("Whose turn", 14, r => r.Turn),
    ];

    public Task WriteCsvAsync(PeriodBoardFilter filter, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Columns, board.ReadAllAsync(filter), to, ct);

    public Task WriteExcelAsync(PeriodBoardFilter filter, Stream to, CancellationToken ct)
    {
        ExcelSheet.Write("Periods", Columns, board.ReadAllAsync(filter), to, ct);
        return Task.CompletedTask;
    }
}
