using System.Globalization;
using System.Text;
using CsvHelper;
using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.PaymentBatches;

/// <summary>
/// Reads the bank's file: values between commas, semicolons or tabs; a row that names the columns reference, date and amount, in any
/// order and among others; below it a row for each payment. Every row below is given back, or the file is refused as a whole: a quote
/// that is not closed swallows the rows after it.
/// </summary>
internal static class BankFile
{
    /// <summary>More than a bank pays in a day; what is larger is another file.</summary>
    public const int MaxRows = 20_000;

    /// <summary>How many faults one refusal names.</summary>
    private const int MaxFaults = 5;

    /// <summary>The rows below the header that hold anything.</summary>
    /// <exception cref="BankFileIsUnreadable">It is not such a file, or has rows whose quotes are wrong.</exception>
    public static async Task<IReadOnlyList<BankLine>> ReadAsync(Stream file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        var text = BankFileText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        var header = BankFileHeader.Find(text);
        var rows = new List<BankLine>();
        var faults = new List<string>();
        CsvMalformedReason? malformed = null;
        using var utf8 = new MemoryStream(Encoding.UTF8.GetBytes(text[header.Start..]), writable: false);
        await using var csv = CsvReader.Create(utf8, new()
        {
            Separator = header.Separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = (int)utf8.Length + 1, // a quote that is never closed is told as such, however much follows it
            OnMalformedRecord = record => malformed = record.Reason,
        });
        int[]? places = null;
        for (var width = 0; await csv.ReadAsync(ct); malformed = null)
        {
            var line = header.Lines + (int)csv.LineNumber;
            if (Fault(csv, line, malformed, header.Separator, width) is { } fault)
            {
                faults.Add(fault);
                if (places is null)
                {
                    break; // without its header nothing below can be read
                }
            }
            else if (places is null)
            {
                width = csv.FieldCount;
                string[] names = [.. Enumerable.Range(0, width).Select(csv.GetString)];
                places = BankFileHeader.Places(names) ?? throw new BankFileIsUnreadable($"the names of the columns in line {line} are not right");
            }
            else if (Row(csv, line, places, width) is { } row)
            {
                rows.Add(row);
            }

            if (rows.Count > MaxRows)
            {
                throw new BankFileIsUnreadable(string.Create(CultureInfo.InvariantCulture, $"it has more than {MaxRows:N0} rows"));
            }
        }

        return faults.Count == 0 ? rows : throw Spoilt(faults);
    }

    private static BankFileIsUnreadable Spoilt(List<string> faults)
    {
        var more = faults.Count > MaxFaults ? $"; and {faults.Count - MaxFaults} more" : "";
        return new($"{string.Join("; ", faults.Take(MaxFaults))}{more}. Put the quotes right and send the file again: nothing was marked");
    }

    private static BankLine? Row(CsvReader csv, int line, int[] places, int width)
    {
        string[] all = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];
        if (all.All(value => value.Length == 0))
        {
            return null; // banks and spreadsheets leave empty rows behind
        }

        string[] values = [.. places.Select(i => i < all.Length ? all[i] : "")];
        return new(line, values[0], values[1], values[2], all.Skip(width).Any(value => value.Length > 0));
    }

    /// <summary>What is wrong with the quotes of a record, with its lines; null where nothing is.</summary>
    private static string? Fault(CsvReader csv, int line, CsvMalformedReason? malformed, char separator, int width)
    {
        var raw = Encoding.UTF8.GetString(csv.RawRecord).TrimEnd('\n');
        var last = line + raw.Count(c => c == '\n');
        var lines = last == line ? $"line {line}" : $"lines {line} to {last}";
        return malformed switch
        {
            CsvMalformedReason.UnterminatedQuote => $"{lines}: a quote that is opened in line {line} is never closed",
            { } => $"{lines}: the quotes are not right (a value with a quote in it is put in quotes, and the quote inside is written twice)",
            null when raw.Split('\n').Skip(1).Any(more => IsARow(more, separator, width)) => $"{lines}: a quote that is opened in line {line} makes them one row",
            null => null,
        };
    }

    /// <summary>A payee's address may go on in the next line; what goes on and looks like a row was swallowed.</summary>
    private static bool IsARow(string line, char separator, int width)
        => PaymentReference.FindIn(line).Count > 0 || (width > 0 && line.Count(c => c == separator) >= width - 1);
}
