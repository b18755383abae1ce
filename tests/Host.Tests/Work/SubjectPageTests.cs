using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Work;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Work;

/// <summary>Each workflow leads to the page of what it is about.</summary>
public sealed class SubjectPageTests(PortalCluster cluster)
{
    [Fact]
    public async Task Every_workflow_has_a_page_of_what_it_is_about()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var pages = world.App.Services.GetRequiredService<SubjectPages>();
        var id = Guid.NewGuid();

        var addresses = world.App.Services.GetServices<WorkflowDefinition>().ToDictionary(
            d => d.Name,
            d => pages.Of(new() { Id = id, Definition = d.Name, Version = d.Version, Subject = "", ProviderRef = "P/1", State = "", Since = default }).Address,
            StringComparer.Ordinal);

        Assert.Equal($"/council/contracts/{id}", addresses["Contract document"]);
        Assert.Equal($"/council/changes/{id}", addresses["Portal access request"]);
        Assert.Equal("/council/periods/P~2F1", addresses["Payment period"]);
        Assert.All(addresses.Values, a => Assert.StartsWith("/council/", a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workflow_without_a_page_says_which()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var pages = world.App.Services.GetRequiredService<SubjectPages>();

        var fault = Assert.Throws<InvalidOperationException>(()
            => pages.Of(new() { Id = Guid.NewGuid(), Definition = "Errand", Version = 1, Subject = "", ProviderRef = "P1", State = "", Since = default }));

        Assert.Equal("No page shows what 'Errand' is about.", fault.Message);
    }
}
