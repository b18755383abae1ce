using System.Globalization;
using CsvHelper;

namespace Portal.Workflows.Sheets;

/// <summary>
/// Writes rows as CSV: UTF-8 with its mark, so that Excel reads pounds and accents; dates as dd/MM/yyyy; and a text that
/// begins like a formula gets an apostrophe in front, so that no spreadsheet runs what somebody typed as a name.
/// </summary>
internal static class CsvSheet
{
    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\r\n",
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    /// <summary>Holds one row at a time.</summary>
    public static async Task WriteAsync<T>(IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, Stream to, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(column.Name);
        }

        await csv.EndRecordAsync(ct);
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var column in columns)
            {
                Write(csv, column.Value(row));
            }

            await csv.EndRecordAsync(ct);
        }
    }

    private static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case DateOnly day:
                csv.WriteField(day, "dd'/'MM'/'yyyy");
                break;
            case decimal pounds:
                csv.WriteField(pounds, "0.00", CultureInfo.InvariantCulture);
                break;
            case int count:
                csv.WriteField(count.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                csv.WriteField((string?)value);
                break;
        }
    }
}
