using System.Globalization;

namespace Portal.Domain.Calendar;

/// <summary>Reads a date as people here write it: day first, with a month in figures or words, or the browser's year-month-day.</summary>
public static class DateText
{
    private static readonly string[] Forms =
    [
        "d/M/yyyy", "d/M/yy", "d MMMM yyyy", "d MMM yyyy", "d MMMM yy", "d MMM yy", "yyyy-M-d",
    ];

    /// <summary>False for anything that is not a real day, such as 31 April, or lies outside 1900 to 2199.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        return text is not null
            && DateOnly.TryParseExact(Tidy(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && date.Year is >= 1900 and < 2200;
    }

    /// <summary>What is said beside a field with something that is no day.</summary>
    public static string Wrong(string field) => $"{field} must be a real date, such as 11/04/2016";

    /// <summary>"11 . 4 . 2016", "11-04-2016", "11 4 2016" and "11 Sept 2016" mean what they look like.</summary>
    private static string Tidy(string text)
    {
        var parts = text.Split([' ', '/', '.', '-', ',', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3)
        {
            return text.Trim();
        }

        var month = string.Equals(parts[1], "Sept", StringComparison.OrdinalIgnoreCase) ? "Sep" : parts[1];
        return parts[0].Length == 4 ? $"{parts[0]}-{month}-{parts[2]}"
            : char.IsAsciiDigit(month[0]) ? $"{parts[0]}/{month}/{parts[2]}"
            : $"{parts[0]} {month} {parts[2]}";
    }
}
