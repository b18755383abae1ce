using Microsoft.AspNetCore.Mvc.Rendering;

namespace Portal.Host.Dashboard;

/// <summary>The spans that the dashboard's pages offer.</summary>
public static class Spans
{
    /// <summary>Before the first portal.</summary>
    private static readonly DateOnly Beginning = new(2000, 1, 1);

    public static IEnumerable<SelectListItem> Choices { get; } =
    [
        new("The last 12 weeks", nameof(Span.Weeks12)),
        new("The last 4 weeks", nameof(Span.Weeks4)),
        new("The last 12 months", nameof(Span.Months12)),
        new("Since the beginning", nameof(Span.All)),
    ];

    /// <summary>The first day of a span that ends with <paramref name="today"/>.</summary>
    public static DateOnly First(this Span span, DateOnly today) => span switch
    {
        Span.Weeks4 => today.AddDays(1 - (4 * 7)),
        Span.Months12 => today.AddMonths(-12).AddDays(1),
        Span.All => Beginning,
        _ => today.AddDays(1 - (12 * 7)),
    };
}
