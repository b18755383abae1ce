using System.Globalization;

namespace Portal.Notifications.Links;

/// <summary>How every <c>…Links</c> class puts an address together: from the portal's root, each part escaped.</summary>
internal static class Address
{
    /// <summary>A page that both sides have: "/council" or "/provider", and <paramref name="page"/>.</summary>
    public static string Of(Side side, string page = "") => (side == Side.Council ? "/council" : "/provider") + page;

    /// <summary>A reference that stands between two slashes, or at an address's end.</summary>
    public static string Segment(string reference) => PathKey.Write(reference);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds what is asked for; what is null, empty or false is not.</summary>
    public static string With(this string page, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        foreach (var (name, value) in query)
        {
            if (Written(value) is { Length: > 0 } written)
            {
                page += $"{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(written)}";
            }
        }

        return page;
    }

    private static string? Written(object? value) => value switch
    {
        bool asked => asked ? "true" : null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
