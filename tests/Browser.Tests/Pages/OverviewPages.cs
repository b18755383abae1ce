namespace Portal.Browser.Tests.Pages;

/// <summary>The pictures of a year, from both sides.</summary>
internal static class OverviewPages
{
    private const string Provider = "/Provider/Overview/Index";
    private const string Council = "/Council/Overview/Index";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(Provider, "with money", "/provider/overview?year=18/19") { Who = Person.Colleague, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Shows = "To come" },
        new(Provider, "of a year without any", "/provider/overview?year=14/15") { Who = Person.Colleague, Shows = "£0.00" },
        new(Council, "with orders", "/council/overview?year=18/19") { Who = Person.Clerk, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Shows = "Share spent" },
        new(Council, "of a year without any", "/council/overview?year=14/15") { Who = Person.Clerk, Shows = "No purchase order was issued" },
    ];
}
