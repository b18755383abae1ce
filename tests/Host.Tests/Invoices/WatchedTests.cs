using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>Every page about an invoice names children: whoever looks at it stands in the audit list.</summary>
public sealed class WatchedTests(PortalCluster cluster)
{
    private const string Suggest = "Suggest another value for Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016";

    [Fact]
    public async Task Whoever_looks_at_an_invoice_on_any_of_its_pages_stands_in_the_audit_list_once_for_each_look()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var ida = await world.AsAsync(Ida);
        await IsWrittenAsync(world, ida, "/provider/invoices/proposed");
        var path = await ida.CreateAsync("A1");
        await IsWrittenAsync(world, ida, path);
        await IsWrittenAsync(world, ida, new Uri(ida.Page.Link(Suggest)).PathAndQuery);
        await ida.Open(path);
        await ida.Press("Submit Invoice");
        var ann = await world.AsAsync(Ann);
        await IsWrittenAsync(world, ann, path.Replace("/provider", "/council", StringComparison.Ordinal));
        await world.FinaliseAllAsync();
        await IsWrittenAsync(world, ida, $"{path}/credit");
    }

    [Fact]
    public async Task A_line_that_is_under_query_is_looked_at_too()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync("A1");
        await ida.Follow(Suggest);
        await ida.Fill("Suggested value", "4200").Fill("Reason", "One more night").Press("Suggest");
        Assert.Contains("This invoice has no items.", ida.Page.Text, StringComparison.Ordinal);

        await IsWrittenAsync(world, ida, path);
        await IsWrittenAsync(world, ida, "/provider/invoices/proposed");
    }

    private static async Task IsWrittenAsync(PortalWorld world, FormClient browser, string address)
    {
        var before = await LooksAsync();

        await browser.Open(address);

        Assert.Equal((address, before + 1), (address, await LooksAsync()));

        Task<long> LooksAsync() => world.Database.ScalarAsync<long>(
            $"select count(*) from audit_entries where kind = 'ClientViewed' and subject = '{PortalGivens.Cinder}' and detail = '{address.Split('?')[0]}'");
    }
}
