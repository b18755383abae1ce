using System.Globalization;
using System.Text.RegularExpressions;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>0 to 100, with two decimals at most.</summary>
internal sealed partial class PercentRule : ColumnRule
{
    public override string SqlType => "numeric(5,2)";

    public override NpgsqlDbType DbType => NpgsqlDbType.Numeric;

    public override Reading Read(string text)
    {
        if (!Shape().IsMatch(text))
        {
            return Reading.Wrong("is not a percentage: write it like 12.5, without %, with two decimals at most");
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? Reading.Of(percent)
            : Reading.Wrong("is more than 100 percent");
    }

    [GeneratedRegex("^[0-9]+(\\.[0-9]{1,2}0*)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
