using System.Net;
using Portal.Host.Look;
using Portal.Host.Tests.Guarding;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Register;
using Portal.TestKit;

namespace Portal.Host.Tests.Links;

/// <summary>What a tab of the browser and a screen reader call each page, and where the menu says that it lies.</summary>
public sealed class TitleTests(PortalCluster cluster)
{
    private const string Product = "Children's Provider Portal";

    [Fact]
    public async Task Every_page_has_a_title_that_no_other_page_of_its_side_has_and_one_place_in_the_menu()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var council = await world.AsAsync(RegisterWorld.Drew);
        var provider = await world.AsAsync(InvoiceWorld.Ida);
        var titles = new Dictionary<(string Side, string Title), string>();
        var wrong = new List<string>();
        foreach (var (name, address) in LinkCall.All(await world.SamplesAsync()))
        {
            var side = address.Split('/', '?')[1];
            if (side is not ("council" or "provider" or "tasks") || address.EndsWith("/elsewhere", StringComparison.Ordinal) || address == Notifications.Links.JobLinks.Hangfire)
            {
                continue;
            }

            var page = await (side == "provider" ? provider : council).Open(address);
            if (page.Status != HttpStatusCode.OK || page.Response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue; // LinkTests says whether it should have been a page
            }

            var title = page.Document.Title ?? "";
            var path = page.Address.AbsolutePath;
            if (!title.EndsWith($" - {Product}", StringComparison.Ordinal))
            {
                wrong.Add($"{name}: {path} has the title '{title}'");
            }
            else if (!titles.TryAdd((side, title), path) && titles[(side, title)] != path)
            {
                wrong.Add($"{name}: {path} and {titles[(side, title)]} have both the title '{title}'");
            }

            if (page.Document.QuerySelectorAll("#navigation [aria-current]").Length != 1)
            {
                wrong.Add($"{name}: {path} is not in one place of the menu");
            }
        }

        Assert.True(titles.Count > 60, "The pages are not enumerated.");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_page_below_an_entry_of_the_menu_marks_that_entry()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var council = await world.AsAsync(RegisterWorld.Drew);
        var provider = await world.AsAsync(InvoiceWorld.Ida);
        var calls = LinkCall.All(await world.SamplesAsync());
        string Of(string start) => calls.Select(c => c.Address).First(a => a.StartsWith(start, StringComparison.Ordinal) && a.Length > start.Length && !a.Contains('?', StringComparison.Ordinal));
        foreach (var (reader, address, entry) in new[]
        {
            (provider, "/provider", "Home"),
            (provider, "/provider/changes/new?kind=Organisation", "Actions and Change Requests"),
            (provider, "/provider/access/new", "Ask for a colleague's access"),
            (provider, "/provider/placements/change/L4001", "Report that a child left"),
            (provider, "/provider/placements/missing", "Placement reports"),
            (provider, Of("/provider/invoices/0"), "Invoices"),
            (provider, Of("/provider/payments/"), "Payments"),
            (council, Of("/council/payments/B"), "Payments"),
            (council, "/council/actions/templates", "Actions and Change Requests"),
            (council, "/council/actions/changes", "Actions and Change Requests"),
            (council, Of("/council/changes/"), "Actions and Change Requests"),
            (council, Of("/council/providers/"), "Providers"),
            (council, Of("/council/clients/"), "Clients"),
            (council, "/council/team-work/first", "Team work"),
            (council, Of("/tasks/"), "My work"),
        })
        {
            await reader.Open(address);
            Assert.Equal((address, entry), (address, Assert.Single(reader.Page.Document.QuerySelectorAll("#navigation [aria-current]")).TextContent.Trim()));
        }
    }
}
