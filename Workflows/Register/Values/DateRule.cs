using System.Globalization;
using System.Text.RegularExpressions;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>
/// A calendar day, yyyy-MM-dd. The years are bounded: 9999-12-31 is how other systems say "open", which here is an empty
/// value, and 0216 is a slip of the finger.
/// </summary>
internal sealed partial class DateRule : ColumnRule
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>Day 0 of spreadsheets.</summary>
    private static readonly DateOnly SpreadsheetStart = new(1899, 12, 30);

    public override string SqlType => "date";

    public override NpgsqlDbType DbType => NpgsqlDbType.Date;

    public override Reading Read(string text)
    {
        var day = Midnight().Replace(text, "");
        if (!Shape().IsMatch(day))
        {
            return Reading.Wrong(WhatItIs(text));
        }

        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Reading.Wrong(NotInTheCalendar(day));
        }

        return date.Year is >= FirstYear and <= LastYear
            ? Reading.Of(date)
            : Reading.Wrong("is not between 1900 and 2199: leave an end that is not known empty");
    }

    private static string WhatItIs(string text)
        => Timed().IsMatch(text) ? "has a time of day in it: write the day alone, like 2016-02-01"
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 10_000 and < 100_000
                ? string.Create(CultureInfo.InvariantCulture, $"is a day as a spreadsheet counts it, {SpreadsheetStart.AddDays(serial):yyyy-MM-dd}: write it so")
                : "is not a date: write it as year-month-day, like 2016-02-01";

    private static string NotInTheCalendar(string day)
        => DateOnly.TryParseExact(day[..8] + "01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? string.Create(CultureInfo.InvariantCulture, $"is not a day of the calendar: {first:MMMM yyyy} has {DateTime.DaysInMonth(first.Year, first.Month)} days")
            : "is not a day of the calendar: the month stands in the middle, like 02 in 2016-02-01";

    /// <summary>What a database writes behind a day that it keeps with a time.</summary>
    [GeneratedRegex("[ T]00:00(:00)?([.,]0+)?Z?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Midnight();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{1,2}:[0-9]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timed();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
