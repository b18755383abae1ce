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

    /// <summary>What keeps the row's values from being read, or null.</summary>
    public static string? Problem(CsvReader csv, CsvMalformedReason? malformed, RegisterHeader header)
        => Unreadable(csv, malformed)
            ?? (header.Fits(csv.FieldCount) || IsBlankFrom(csv, header.Width) ? null
                : $"the row has {csv.FieldCount} values, but the header names {header.Width} columns{Spread(csv)}");

    /// <summary>What makes the row unreadable as a whole, or null.</summary>
    public static string? Unreadable(CsvReader csv, CsvMalformedReason? malformed)
    {
        var spread = Spread(csv);
        if (malformed is { } reason)
        {
            return reason == CsvMalformedReason.UnterminatedQuote
                ? $"a quote that is opened in this row is never closed{spread}: write a second one at the end of the value, or take it away"
                : $"the quotes in this row are not right{spread}: a value with a quote in it is put in quotes, and the quote inside is written twice";
        }

        return Utf8.IsValid(csv.RawRecord) ? null : "this row holds characters that are not UTF-8: save the file as \"CSV UTF-8\"";
    }

    /// <summary>Nothing stands beyond the last column: a comma too many at the end is harmless.</summary>
    private static bool IsBlankFrom(CsvReader csv, int width)
        => csv.FieldCount > width && Enumerable.Range(width, csv.FieldCount - width).All(i => string.IsNullOrWhiteSpace(csv.GetString(i)));

    /// <summary>Where a row of several lines ends: nothing else of those lines was read.</summary>
    private static string Spread(CsvReader csv)
    {
        var breaks = csv.RawRecord.TrimEnd("\r\n"u8).Count((byte)'\n');
        return breaks == 0 ? "" : $" (it goes on to line {csv.LineNumber + breaks})";
    }
}
