using System.Text;
using AngleSharp.Dom;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.HostKit;
using Portal.TestKit;

namespace Portal.Host.Tests.Look;

/// <summary>A list has on the page the columns that it has as a file, in the same order, but for what is told here with its reason.</summary>
public sealed class ListAndFileTests(PortalCluster cluster)
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly Dictionary<string, string> LineItems = new(StringComparer.Ordinal)
    {
        ["Weekly Cost"] = "Cost says it on the page; the file has it as a number too, for whoever sums",
    };

    private static readonly Dictionary<string, string> LineItemsOfAll = new(LineItems, StringComparer.Ordinal)
    {
        ["Provider"] = "below the service, in Service",
    };

    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["Number"] = "the title is the link",
        ["Unread"] = "a tag beside the title",
        ["Taken on by"] = "beside the team, in Assigned To",
    };

    private static readonly Dictionary<string, string> Audit = new(StringComparer.Ordinal)
    {
        ["When (UTC)"] = "the page writes British time, and calls it When",
        ["For"] = "beside the name, in Who",
    };

    [Fact]
    public async Task A_list_and_its_file_have_the_same_columns()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var drew = await world.AsAsync(RegisterWorld.Drew);
        var ida = await world.AsAsync(InvoiceWorld.Ida);

        await SameAsync(drew, "/council/care-packages", "Download all of this list as CSV", LineItemsOfAll);
        await SameAsync(ida, "/provider/care-packages", "Download all of this list as CSV", LineItems, "Action");
        await SameAsync(drew, "/council/actions", "Download as CSV", Actions, "Choose");
        await SameAsync(ida, "/provider/actions", "Download as CSV", Actions);
        await world.Database.ExecuteAsync("set session_replication_role = replica; update invoices set date_on_invoice = '2016-03-01', submitted_at = '2016-03-02', expected_on = '2016-04-01'; set session_replication_role = origin");
        await SameAsync(drew, "/council/late-payments", "Download all of this list as CSV", None);
        await SameAsync(drew, "/council/late-payments/invoices", "Download all of this list as CSV", None);
        await SameAsync(drew, "/council/owed-back", "Download all of this list as CSV", None);
        await SameAsync(drew, "/council/audit", "Download as CSV", Audit, "When");
        await world.SendAsync(drew, ("clients.csv", "ss_ref,surname,forename\nC8,,Ann\n"));
        await SameAsync(drew, drew.Page.Path, "Download them as CSV", None);
    }

    private static async Task SameAsync(FormClient reader, string address, string download, Dictionary<string, string> fileOnly, params string[] pageOnly)
    {
        await reader.Open(address);
        var table = reader.Page.Document.QuerySelectorAll("table")[^1];
        var page = table.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ToList();
        var labels = table.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(c => c.GetAttribute("data-label"))).First();

        var file = Encoding.UTF8.GetString((await reader.Follow(download)).Bytes).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');

        Assert.Equal(page, labels);
        Assert.Equal(file.Where(h => !fileOnly.ContainsKey(h)), page.Except(pageOnly, StringComparer.Ordinal));
    }
}
