using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Host.Look;

namespace Portal.Host.Jobs;

/// <summary>A schedule as people say it; in London's time of today.</summary>
public static partial class CronWords
{
    public static string Of(string cron, DateTimeOffset now) => cron switch
    {
        ByTheClockAttribute.EveryMinute => "Every minute",
        ByTheClockAttribute.EveryHour => "Every hour",
        _ when Daily().Match(cron) is { Success: true } daily => $"Every day at {At(daily, now)}",
        _ when Minutes().Match(cron) is { Success: true } every => $"Every {every.Groups["n"].Value} minutes",
        _ => $"{cron} (UTC)",
    };

    private static string At(Match daily, DateTimeOffset now)
    {
        int Number(string name) => int.Parse(daily.Groups[name].Value, CultureInfo.InvariantCulture);
        return Text.Time(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(Number("hour")).AddMinutes(Number("minute")));
    }

    [GeneratedRegex(@"^(?<minute>\d{1,2}) (?<hour>\d{1,2}) \* \* \*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Daily();

    [GeneratedRegex(@"^\*/(?<n>\d{1,2}) \* \* \* \*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Minutes();
}
