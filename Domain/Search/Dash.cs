using System.Globalization;

namespace Portal.Domain.Search;

/// <summary>Kinds of dash: whoever types one means any of them.</summary>
internal static class Dash
{
    /// <summary>Besides Unicode's dashes: what is written for one, a minus, a hyphen's bullet and its modifier.</summary>
    private const string Others = "\u2212\u2043\u02D7";

    public static bool Is(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || Others.Contains(c, StringComparison.Ordinal);
}
