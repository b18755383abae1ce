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

    public override string SqlType => "date";

    public override NpgsqlDbType DbType => NpgsqlDbType.Date;

    public override Reading Read(string text)
    {
        if (!Shape().IsMatch(text))
        {
            return Reading.Wrong("is not a date: write it as year-month-day, like 2016-02-01");
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Reading.Wrong("is not a day of the calendar");
        }

        return date.Year is >= FirstYear and <= LastYear
            ? Reading.Of(date)
            : Reading.Wrong("is not between 1900 and 2199: leave an end that is not known empty");
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
