using System.Globalization;

namespace Portal.Host.Look;

/// <summary>Reads pounds and pence as people write them: 4142.86, 4,142.86, £4,142.86, -5 or −£5.00.</summary>
public static class MoneyText
{
    /// <summary>More than any invoice; what is longer is a slip of the finger.</summary>
    public const decimal Limit = 999_999_999.99m;

    public static bool TryParse(string? text, out decimal pounds)
    {
        pounds = 0;
        var plain = text?.Trim().Replace('−', '-').Replace("£", "", StringComparison.Ordinal);
        return plain is { Length: > 0 and < 40 }
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out pounds)
            && decimal.Round(pounds, 2) == pounds
            && Math.Abs(pounds) <= Limit;
    }
}
