using System.Globalization;
using System.Text.RegularExpressions;
using NpgsqlTypes;

namespace Portal.Workflows.Register.Values;

/// <summary>Pounds and pence: digits, and a point with one or two more (databases write zeros after them). It must fit numeric(12,2).</summary>
internal sealed partial class MoneyRule : ColumnRule
{
    private const decimal Largest = 9_999_999_999.99m;

    public override string SqlType => "numeric(12,2)";

    public override NpgsqlDbType DbType => NpgsqlDbType.Numeric;

    public override Reading Read(string text)
    {
        if (!Shape().IsMatch(text))
        {
            return Reading.Wrong(TooFine().IsMatch(text)
                ? "has more than two decimals: pence are the smallest amount"
                : "is not an amount: write it like 1000.00, without £, commas, spaces or a sign");
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= Largest
            ? Reading.Of(amount)
            : Reading.Wrong("is too large: the largest amount is 9999999999.99");
    }

    [GeneratedRegex("^[0-9]+(\\.[0-9]{1,2}0*)?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("^[0-9]+\\.[0-9]{3,}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TooFine();
}
