using Portal.Workflows.Engine;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Dashboard;

/// <summary>A workflow's arrows as a file.</summary>
public sealed class ProcessExport
{
    public static IReadOnlyList<SheetColumn<ProcessArrow>> Columns { get; } =
    [
        new("From", 20, a => a.From is { } from ? MoveRule.InWords(from) : "Begins"),
        new("Move", 24, a => MoveRule.InWords(a.Move)),
        new("To", 20, a => MoveRule.InWords(a.To)),
        new("How many", 12, a => a.Count),
        new("Median working days", 20, a => a.Median),
        new("9 of 10 within working days", 26, a => a.Ninetieth),
    ];

#pragma warning disable CA1822 // a service like the other exports, so that pages ask for it alike
    public Task WriteCsvAsync(ProcessStatistics statistics, Stream to, CancellationToken ct) => CsvSheet.WriteAsync(Columns, statistics.Arrows.ToAsyncEnumerable(), to, ct);
#pragma warning restore CA1822
}
