using System.Globalization;
using Portal.Workflows.Engine;

namespace Portal.Host.Look;

/// <summary>Dates, times and money as the portal writes them.</summary>
public static class Text
{
    /// <summary>In running text: 11 April 2016.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The British day of an instant, in running text.</summary>
    public static string Date(DateTimeOffset when) => Date(Day(when));

    /// <summary>In tables and fields: 11/04/2016.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The British day of an instant, in tables.</summary>
    public static string ShortDate(DateTimeOffset when) => ShortDate(Day(when));

    /// <summary>British time: 11 April 2016 at 15:16.</summary>
    public static string DateTime(DateTimeOffset when)
        => TimeZoneInfo.ConvertTime(when, British.Time).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);

    /// <summary>British time, in tables: 11/04/2016 15:16.</summary>
    public static string ShortDateTime(DateTimeOffset when)
        => TimeZoneInfo.ConvertTime(when, British.Time).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The British time of day of an instant: 15:16.</summary>
    public static string Time(DateTimeOffset when) => TimeZoneInfo.ConvertTime(when, British.Time).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For a machine, as in the attribute of a time element: 2016-04-11T14:16:00Z.</summary>
    public static string Machine(DateTimeOffset when)
        => when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Pounds and pence: £4,142.86, and −£1,652.86 with a true minus sign, which a screen reader says.</summary>
    public static string Money(decimal pounds)
        => (pounds < 0 ? "−£" : "£") + Math.Abs(pounds).ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>A difference in a sentence: "£1,000.00 less", "£1,000.00 more", "no difference".</summary>
    public static string Difference(decimal pounds) => pounds == 0 ? "no difference" : $"{Money(Math.Abs(pounds))} {(pounds < 0 ? "less" : "more")}";

    /// <summary>A count with its noun: no documents, 1 document, 2,000 documents.</summary>
    public static string Count(int number, string one, string many) => number switch
    {
        0 => "no " + many,
        1 => "1 " + one,
        _ => number.ToString("N0", CultureInfo.InvariantCulture) + " " + many,
    };

    /// <summary>The same of a count that stops at <paramref name="limit"/>, as the beginning of a sentence: "1,000 or more documents".</summary>
    public static string Counted(int number, int limit, string one, string many)
        => number < limit ? Capital(Count(number, one, many)) : string.Create(CultureInfo.InvariantCulture, $"{number:N0} or more {many}");

    /// <summary>A state's name as people read it: "AskedBack" is "Asked back".</summary>
    public static string State(string name) => MoveRule.InWords(name);

    /// <summary>Words as the beginning of a sentence: "No documents".</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"23 KB", "1.5 MB".</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:0.0} MB");

    private static DateOnly Day(DateTimeOffset when)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(when, British.Time).DateTime);
}
