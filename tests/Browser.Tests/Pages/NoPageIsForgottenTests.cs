using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;

namespace Portal.Browser.Tests.Pages;

public sealed class NoPageIsForgottenTests(PortalCluster cluster)
{
    /// <summary>It shows nothing: whoever asks for it is sent on.</summary>
    private const string Nothing = "/Account/SignOut";

    [Fact]
    public async Task Every_page_of_the_portal_is_looked_at_in_a_browser()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().Distinct(StringComparer.Ordinal);

        var looked = typeof(PageCase).Assembly.GetTypes()
            .Select(t => t.GetProperty("All")?.GetValue(null) ?? t.GetField("All")?.GetValue(null)).OfType<IReadOnlyList<PageCase>>().SelectMany(all => all).ToList();

        Assert.Empty(pages.Except(looked.Select(c => c.Page).Append(Nothing), StringComparer.Ordinal));
    }
}
