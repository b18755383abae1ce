namespace Portal.Browser.Tests.Pages;

/// <summary>How the whole runs.</summary>
internal static class DashboardPages
{
    private const string List = "/Council/Processes/Index";
    private const string Process = "/Council/Processes/Process";
    private const string Changes = "/Council/Processes/Changes";
    private const string Turnaround = "/Council/Turnaround/Index";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(List, "all workflows", "/council/processes") { Who = Person.Clerk, Shows = "Week by week" },
        new(Process, "with figures", "/council/processes/contract-document?Span=All") { Who = Person.Clerk, Shows = "Left it" },
        new(Process, "in which nothing moved", "/council/processes/price-uplift-request") { Who = Person.Clerk, Shows = "Nothing stayed anywhere" },
        new(Changes, "what began", "/council/processes/contract-document/changes?from=2000-01-01&only=began") { Who = Person.Clerk, Shows = "It began" },
        new(Changes, "nothing", "/council/processes/contract-document/changes?from=2000-01-01&to=2000-02-01") { Who = Person.Clerk, Shows = "Nothing did" },
        new(Turnaround, "with figures", "/council/turnaround?Span=All") { Who = Person.Clerk, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Shows = "Provider by provider" },
        new(Turnaround, "without any", "/council/turnaround?Measure=Answer+a+provider&Span=Weeks4") { Who = Person.Clerk, Shows = "Nothing of it was done" },
    ];
}
