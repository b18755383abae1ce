using Portal.Workflows.Sheets;

namespace Portal.Workflows.Register;

/// <summary>Rejections as CSV.</summary>
public static class RejectionSheet
{
    public static IReadOnlyList<SheetColumn<ImportRejection>> Columns { get; } =
    [
        new("File", 30, r => r.File),
        new("Line", 10, r => r.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Column", 20, r => r.Column),
        new("Value", 30, r => r.Value),
        new("What is wrong", 80, r => r.Sentence),
    ];

    public static Task WriteAsync(IReadOnlyList<ImportRejection> rejections, Stream to, CancellationToken ct)
        => CsvSheet.WriteAsync(Columns, rejections.ToAsyncEnumerable(), to, ct);
}
