using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Host.Tests.Guarding;
using Portal.Host.Tests.Invoices;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.TestKit;
using Portal.Workflows.Search;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Search;

/// <summary>The search box: it finds whatever there is, for whoever may see it, and nothing stands in an address.</summary>
public sealed class SearchTests(PortalCluster cluster)
{
    /// <summary>What is typed for a thing of P1001, for each kind that there is.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["Clients"] = "cinder ELLA",
        ["Providers"] = "Sleepovers",
        ["Services"] = "night",
        ["Care packages"] = "c153",
        ["Care package line items"] = "l–4001",
        ["Invoices and credit notes"] = "1234",
        ["Purchase orders"] = "20001 - 1",
        ["Actions"] = "Action 1001",
        ["Payments"] = "b1–1",
        ["Contract documents"] = "C153290",
        ["Users"] = InvoiceWorld.Ida.ToUpperInvariant(),
    };

    [Fact]
    public async Task Everything_is_found_by_its_own_side_and_the_council_opens_and_is_nothing_to_another_provider()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        await using (var scope = world.App.Services.CreateAsyncScope())
        {
            Assert.Equal(scope.ServiceProvider.GetServices<IFinder>().Select(f => f.Kind).Order(StringComparer.Ordinal), Samples.Keys.Order(StringComparer.Ordinal));
        }

        var drew = await world.AsAsync(RegisterWorld.Drew);
        var ida = await world.AsAsync(InvoiceWorld.Ida);
        var ira = await world.AsAsync(InvoiceWorld.Ira);
        foreach (var (kind, typed) in Samples)
        {
            foreach (var own in (FormClient[])[drew, ida])
            {
                var found = await MoreAsync(own, typed, kind);
                Assert.True(found.Count > 0, $"{kind}: {typed} finds nothing");
                foreach (var href in found)
                {
                    Assert.Equal((kind, href, HttpStatusCode.OK), (kind, href, (await own.Open(href)).Status));
                    Assert.DoesNotContain(ClientNames, n => href.Contains(n, StringComparison.OrdinalIgnoreCase));
                }
            }

            Assert.True((await MoreAsync(ira, typed, kind)).Count == 0, $"{kind}: {typed} shows another provider's");
        }
    }

    [Fact]
    public async Task What_is_found_opens_for_a_reader_without_roles_too()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        foreach (var role in (int[])[1, 2])
        {
            await world.Database.ExecuteAsync($"update users set council_roles = {role} where kind = 'Council'; update memberships set roles = {role}");
            foreach (var reader in (FormClient[])[await world.AsAsync(RegisterWorld.Drew), await world.AsAsync(InvoiceWorld.Ida)])
            {
                foreach (var (kind, typed) in Samples)
                {
                    foreach (var href in await MoreAsync(reader, typed, kind))
                    {
                        Assert.Equal((kind, href, HttpStatusCode.OK), (kind, href, (await reader.Open(href)).Status));
                    }
                }
            }
        }
    }

    [Fact]
    public async Task One_that_is_only_like_it_is_shown_and_one_whose_whole_reference_was_typed_is_opened()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/periods");

        await clerk.Fill("Find", "Snow White").Press("Search");
        Assert.Equal(("/council/search", "Search - Children's Provider Portal"), (clerk.Page.Address.AbsolutePath, clerk.Page.Title));
        Assert.Contains("White, Snow (C2000021)", clerk.Page.Links);
        Assert.Equal("Snow White", clerk.Page.Value("Reference, name or email address"));

        await clerk.Fill("Reference, name or email address", "C200002").Press("Search again");
        Assert.Equal("/council/search", clerk.Page.Address.AbsolutePath);
        Assert.Contains("White, Snow (C2000021)", clerk.Page.Links);

        await clerk.Fill("Find", "c 2000021").Press("Search");
        Assert.Contains("C2000021", clerk.Page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_is_paged_by_posts_and_says_when_there_is_nothing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("insert into clients (ss_ref, surname, forename) select 'C9' || lpad(n::text, 3, '0'), 'Dwarf', 'Number ' || n from generate_series(1, 60) n");
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council");

        await clerk.Fill("Find", "dwarf").Press("Search");
        Assert.Equal(PortalSearch.First, Dwarfs());
        await clerk.Press("More clients");
        Assert.Equal((25, "/council/search"), (Dwarfs(), clerk.Page.Address.AbsolutePath));
        await clerk.Press("Next page of clients");
        await clerk.Press("Next page of clients");
        Assert.Equal((10, "/council/search"), (Dwarfs(), clerk.Page.Address.AbsolutePath));
        await clerk.Press("Previous page of clients");
        Assert.Equal(25, Dwarfs());

        await clerk.Fill("Find", "Rumpelstiltskin").Press("Search");
        Assert.Contains("Nothing is called so.", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Fill("Find", " – ").Press("Search");
        Assert.Equal("Enter a reference, a name or an email address, or the beginning of one", Assert.Single(clerk.Page.Errors));
        await clerk.Open("/council/search?Words=dwarf");
        Assert.Equal(0, Dwarfs()); // an address finds nobody

        int Dwarfs() => clerk.Page.Links.Count(x => x.StartsWith("Dwarf, Number ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_found_stands_at_an_address_that_names_nobody_and_opens_again_for_its_reader_alone()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await PortalWorld.BeginAsync(cluster, clock);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council");
        await clerk.Fill("Find", "Snow White").Press("Search");
        var address = clerk.Page.Path;
        Assert.DoesNotContain("Snow", address, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpMethod.Get, clerk.Page.Response.RequestMessage!.Method); // so that Back and Reload send no form again
        await clerk.Follow("White, Snow (C2000021)");
        await clerk.Open(address);
        Assert.Contains("White, Snow (C2000021)", clerk.Page.Links);
        Assert.Equal("Snow White", clerk.Page.Value("Reference, name or email address"));

        await world.Database.GivenCouncilUserAsync(InvoiceWorld.Ann, Domain.Accounts.CouncilRoles.InvoiceAuthoriser);
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        foreach (var (reader, opened) in ((FormClient, string)[])[(ann, address), (clerk, address[..^2] + "xx"), (clerk, "/council/search?for=Snow")])
        {
            await reader.Open(opened);
            Assert.Equal(HttpStatusCode.OK, reader.Page.Status);
            Assert.Contains("no longer kept", reader.Page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("White", reader.Page.Text, StringComparison.Ordinal);
        }

        clock.Advance(TimeSpan.FromHours(5));
        clerk = await world.AsAsync(Clerk);
        await clerk.Open(address);
        Assert.Contains("no longer kept", clerk.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_somebody_signed_in_has_the_box_and_no_other()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        Assert.Null((await world.Stranger().Open("/sign-in")).Document.QuerySelector("[role=search]"));
        foreach (var (browser, side) in ((FormClient, string)[])[(await world.AsAsync(Clerk), "/council"), (await world.AsAsync(Sarah), "/provider")])
        {
            foreach (var route in (await PortalRoute.AllAsync(world.App.Services)).Where(r => r.Verb == "GET" && r.Template.StartsWith(side, StringComparison.Ordinal)))
            {
                var page = await browser.Open(route.Address(Guid.NewGuid(), Cinder));
                if (page.Response.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    Assert.Equal((route, $"{side}/search"), (route, page.Document.QuerySelector("form[role=search]")?.GetAttribute("action")));
                }
            }
        }
    }

    [Fact]
    public async Task Lists_take_names_and_references_as_the_box_does()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var drew = await world.AsAsync(RegisterWorld.Drew);
        await world.Database.ExecuteAsync("update users set name = 'Zoë O’Drew' where email = 'drew.admin@council.example'");

        Assert.NotEmpty((await drew.Open("/council/actions?Search=action%201001")).Rows);
        Assert.Empty((await drew.Open("/council/actions?Search=100")).Rows);
        Assert.NotEmpty((await drew.Open("/council/invoices?status=Finalised&number=12–34")).Rows);
        Assert.Empty((await drew.Open("/council/invoices?status=Finalised&number=12–35")).Rows);
        Assert.NotEmpty((await drew.Open("/council/audit?who=odrew%20zoe")).Rows);
        Assert.Empty((await drew.Open("/council/audit?who=odrew%20zoo")).Rows);
        Assert.NotEmpty((await drew.Open("/council/care-packages?historical=true&package=c%20153290")).Rows);
        Assert.Empty((await drew.Open("/council/care-packages?historical=true&package=c%20153291")).Rows);
    }

    /// <summary>Where all that is found of a kind leads, though something else is opened at once.</summary>
    private static async Task<IReadOnlyList<string>> MoreAsync(FormClient browser, string typed, string kind)
    {
        var side = browser.Page.Path.StartsWith("/council", StringComparison.Ordinal) ? "/council" : "/provider";
        var page = await browser.Open($"{side}/search");
        var token = page.Document.QuerySelector("form[role=search] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["Words"] = typed, ["Kind"] = kind, ["__RequestVerificationToken"] = token });
        var found = await browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{side}/search") { Content = form });
        Assert.Equal(HttpStatusCode.OK, found.Status);
        return [.. found.Document.QuerySelectorAll("main ul a[href]").Select(a => a.GetAttribute("href")!)];
    }
}
