using System.Buffers;
using System.Text.Unicode;
using CsvHelper;

namespace Portal.Workflows.Register.Staging;

/// <summary>A row before its values are looked at.</summary>
internal static class RawRow
{
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t,\r\n\""u8);

    /// <summary>A row of empty values only, as spreadsheets leave them behind at the end.</summary>
    public static bool IsBlank(CsvReader csv) => !csv.RawRecord.ContainsAnyExcept(Blank);

    /// <summary>What makes the row unreadable as a whole, or null.</summary>
    public static string? Problem(CsvReader csv, CsvMalformedReason? malformed, int width)
    {
        var raw = csv.RawRecord;
        var breaks = raw.TrimEnd("\r\n"u8).Count((byte)'\n');
        var spread = breaks == 0 ? "" : $" (it goes on to line {csv.LineNumber + breaks})";
        if (malformed is { } reason)
        {
            return reason == CsvMalformedReason.UnterminatedQuote
                ? $"a quote that is opened in this row is never closed{spread}"
                : $"the quotes in this row are not right{spread}: a value with a quote in it is put in quotes, and the quote inside is written twice";
        }

        if (!Utf8.IsValid(raw))
        {
            return "this row holds characters that are not UTF-8: save the file as \"CSV UTF-8\"";
        }

        return csv.FieldCount == width ? null
            : $"the row has {csv.FieldCount} values, but the header names {width} columns{spread}";
    }
}
