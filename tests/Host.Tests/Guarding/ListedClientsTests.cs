using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portal.Host.Tests.Embed;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.Notifications.Links;
using Portal.TestKit;

namespace Portal.Host.Tests.Guarding;

/// <summary>Who read a child's name, on whichever page, is in the audit list.</summary>
public sealed partial class ListedClientsTests(PortalCluster cluster)
{
    [Fact]
    public async Task Whoever_is_shown_a_clients_name_is_in_the_audit_list()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var samples = await world.SamplesAsync();
        var frame = await world.FrameAsync(PortalGivens.Sarah);
        var council = await world.AsAsync(RegisterWorld.Drew);
        var provider = await world.AsAsync(InvoiceWorld.Ida);
        var (named, silent) = (0, new List<string>());
        foreach (var (name, address) in LinkCall.All(samples).DistinctBy(call => call.Address))
        {
            var reader = address.Split('/', '?')[1] switch { "council" or "tasks" => council, "provider" => provider, "embed" => frame, _ => null };
            if (reader is null || address.StartsWith(EmbedLinks.Root + "/sign-in", StringComparison.Ordinal))
            {
                continue;
            }

            var before = await LinesAsync(world);
            var page = await reader.Open(reader == frame ? EmbedGivens.Framed(address) : address);
            if (page.Status == HttpStatusCode.OK && Named().IsMatch(Read(page)))
            {
                named++;
                if (await LinesAsync(world) == before)
                {
                    silent.Add($"{name}: {address} says \"{Named().Match(Read(page)).Value}\"");
                }
            }
        }

        Assert.True(named > 30, $"only {named} pages name a client");
        Assert.Empty(silent);
    }

    [Fact]
    public async Task A_page_of_a_list_is_one_line_with_who_which_list_and_how_many_and_no_name()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(PortalGivens.Sarah);

        await sarah.Open("/provider/contracts");

        Assert.Equal(
            "Sarah Lock|/provider/contracts|1 row",
            await world.Database.ScalarAsync<string>("select string_agg(user_name || '|' || subject || '|' || detail, ';') from audit_entries where kind = 'ClientsListed' and subject = '/provider/contracts'"));
    }

    /// <summary>What is read there; what a field offers to choose from is not.</summary>
    private static string Read(FormPage page)
    {
        var body = (IElement)page.Document.Body!.Clone();
        foreach (var choice in body.QuerySelectorAll("select, datalist, script, title").ToList())
        {
            choice.Remove();
        }

        return body.TextContent;
    }

    private static Task<long> LinesAsync(PortalWorld world) => world.Database.ScalarAsync<long>("select count(*) from audit_entries where kind in ('ClientViewed', 'ClientsListed')");

    [GeneratedRegex("Ella, Cinder|Cinder Ella|White, Snow|Snow White|Hood, Robin|Robin Hood", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
