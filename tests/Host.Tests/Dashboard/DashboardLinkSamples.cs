using Portal.Host.Tests.Links;

namespace Portal.Host.Tests.Dashboard;

internal sealed class DashboardLinkSamples : ILinkSamples
{
    public Task BeginAsync(FormClient ida) => Task.CompletedTask;

    public Task<IReadOnlyDictionary<string, object?>> SamplesAsync(PortalWorld world, Guid ida) => Task.FromResult(Samples);

    private static IReadOnlyDictionary<string, object?> Samples { get; } = new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["DashboardLinks.definition"] = "Contract document",
        ["DashboardLinks.from"] = new DateOnly(2016, 4, 1),
        ["DashboardLinks.to"] = new DateOnly(2099, 12, 31),
        ["DashboardLinks.left"] = "Draft",
        ["DashboardLinks.move"] = "Publish",
        ["DashboardLinks.reached"] = "Published",
        ["DashboardLinks.only"] = "began",
        ["DashboardLinks.provider"] = "P1001",
        ["DashboardLinks.team"] = "Placements team",
        ["WorkLinks.definition"] = "Contract document",
        ["WorkLinks.state"] = "Published",
        ["WorkLinks.show"] = "Overdue",
        ["WorkLinks.waits"] = "Provider",
        ["WorkLinks.team"] = "Placements team",
        ["WorkLinks.order"] = "Oldest",
        ["WorkLinks.kind"] = "Email",
        ["WorkLinks.cause"] = "The mail server refused it (550).",
        ["JobLinks.job"] = "verify",
        ["PaymentLinks.day"] = new DateOnly(2016, 4, 30),
    };
}
