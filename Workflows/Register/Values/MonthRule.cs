using System.Globalization;
using System.Text.RegularExpressions;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>A payment period, yyyy-MM: kept as the first day of the month.</summary>
internal sealed partial class MonthRule : ColumnRule
{
    private static readonly DateRule Date = new();

    public override string SqlType => "date";

    public override NpgsqlDbType DbType => NpgsqlDbType.Date;

    public override Reading Read(string text)
        => Shape().IsMatch(text) && Date.Read(string.Create(CultureInfo.InvariantCulture, $"{text}-01")) is { Complaint: null } reading
            ? reading
            : Reading.Wrong("is not a month: write it as year-month, like 2016-02");

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
