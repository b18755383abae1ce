using System.Globalization;

namespace Portal.Host.Look;

/// <summary>How things are written here, whatever the machine is set to.</summary>
public static class British
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The clock on the reader's wall.</summary>
    public static TimeZoneInfo Time { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
}
