using CsvHelper;

namespace Portal.Workflows.Sheets;

/// <summary>
/// Writes rows as CSV for a machine, which reads each value as it stands: UTF-8 without a mark, and without the guard that
/// <see cref="CsvSheet"/> puts before what a person's spreadsheet would run.
/// </summary>
public static class MachineCsv
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };

    /// <summary>Holds one row at a time.</summary>
    /// <param name="columns">Their names.</param>
    /// <param name="rows">The values of each; null and nothing are the same.</param>
    /// <param name="to">Stays open.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task WriteAsync(IEnumerable<string> columns, IAsyncEnumerable<IEnumerable<string?>> rows, Stream to, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await RowAsync(csv, columns, ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await RowAsync(csv, row, ct);
        }
    }

    /// <summary>The bytes of a short file.</summary>
    public static async Task<byte[]> BytesAsync(IEnumerable<string> columns, IEnumerable<IEnumerable<string?>> rows, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await WriteAsync(columns, rows.ToAsyncEnumerable(), bytes, ct);
        return bytes.ToArray();
    }

    private static async Task RowAsync(CsvWriter csv, IEnumerable<string?> values, CancellationToken ct)
    {
        foreach (var value in values)
        {
            csv.WriteField(value);
        }

        await csv.EndRecordAsync(ct);
    }
}
