using Portal.Workflows.Sheets;

namespace Portal.Workflows.Dashboard;

/// <summary>How long things take by provider, as a file.</summary>
public sealed class TurnaroundExport(TurnaroundReader reader)
{
    public static IReadOnlyList<SheetColumn<Turnaround>> Columns { get; } =
    [
        new("Provider", 34, t => t.ProviderRef.Length == 0 ? "All providers" : t.Provider),
        new("Reference", 14, t => t.ProviderRef),
        new("What is done", 30, t => t.Measure.Name),
        new("By", 30, t => t.Measure.By.Name),
        new("How many", 12, t => t.Count),
        new("Median working days", 20, t => t.Median),
        new("9 of 10 within working days", 26, t => t.Ninetieth),
    ];

    public Task WriteCsvAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, Stream file, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns, reader.ReadAllAsync(measure, from, to, ct), file, ct);
}
