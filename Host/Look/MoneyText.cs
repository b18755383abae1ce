using Portal.Domain.Payments;

namespace Portal.Host.Look;

/// <summary>Reads pounds and pence as people write them: 4142.86, 4,142.86, £4,142.86, -5 or −£5.00.</summary>
public static class MoneyText
{
    /// <summary>More than any invoice; what is longer is a slip of the finger.</summary>
    public const decimal Limit = 999_999_999.99m;

    /// <summary>Whether it is an amount, only beyond every bound.</summary>
    public static bool IsTooMuch(string? text) => Pounds.TryParse(text, out var pounds) && Math.Abs(pounds) > Limit;

    public static bool TryParse(string? text, out decimal pounds)
        => Pounds.TryParse(text, out pounds) && decimal.Round(pounds, 2) == pounds && Math.Abs(pounds) <= Limit;

    /// <summary>What is said beside a field with something that is no amount.</summary>
    public static string Wrong(string field, string? text)
        => $"{field} {(IsTooMuch(text) ? "must be less than £1,000,000,000" : "must be an amount in pounds and pence, such as 4,142.86")}";
}
