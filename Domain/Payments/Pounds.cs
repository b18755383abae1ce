using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Payments;

/// <summary>Pounds and pence: always <c>decimal</c>, rounded half away from zero, once, at the line.</summary>
public static partial class Pounds
{
    /// <summary>To the penny, half away from zero: 0.005 becomes 0.01, -0.005 becomes -0.01.</summary>
    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Reads an amount as people write it: 4142.86, 4,142.86, £4,142.86, -5, −£5.00. Commas stand between thousands only, so that a comma
    /// for a point (4142,86) is refused and not taken for a hundred times as much.
    /// </summary>
    public static bool TryParse(string? text, out decimal pounds)
    {
        pounds = 0;
        var plain = text?.Trim().Replace('−', '-').Replace("£", "", StringComparison.Ordinal);
        return plain is { Length: > 0 and < 40 }
            && Written().IsMatch(plain)
            && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out pounds);
    }

    [GeneratedRegex(@"^[-+]?([0-9]{1,3}(,[0-9]{3})+|[0-9]*)(\.[0-9]*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Written();
}
