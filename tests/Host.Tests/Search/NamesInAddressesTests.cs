using AngleSharp.Html.Dom;
using Portal.Host.Tests.Guarding;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Search;

/// <summary>No name that somebody types stands in an address, where histories, logs and whoever looks over a shoulder read it.</summary>
public sealed class NamesInAddressesTests(PortalCluster cluster)
{
    /// <summary>What may be typed into an address, each with its reason: no person is called so.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/council/providers Search"] = "organisations",
        ["/council/invoices Number"] = "an invoice's reference",
        ["/council/register/import Key"] = "a reference of the register",
        ["/council/emails Reference"] = "an SSRef or a number",
        ["/provider/care-packages Package"] = "a care package's reference",
        ["/provider/payments Reference"] = "the bank's reference",
        ["/council/periods Since"] = "a day",
        ["/council/payments/next DueBy"] = "a day",
        ["/provider/contracts Since"] = "a day",
    };

    [Fact]
    public async Task No_form_puts_what_may_be_a_name_into_an_address()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        await world.GivenEveryRoleAsync();
        var fields = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (side, browser) in new[] { ("/council", await world.AsAsync(Clerk)), ("/provider", await world.AsAsync(Sarah)) })
        {
            foreach (var route in (await PortalRoute.AllAsync(world.App.Services)).Where(r => r is { Verb: "GET", Handler: null } && r.Template.StartsWith(side, StringComparison.OrdinalIgnoreCase)))
            {
                var page = await browser.Open(route.Address(id, Cinder));
                fields.UnionWith(Typed(page.Document).Select(name => $"{route.Template} {name}"));
            }
        }

        Assert.True(fields.Count > 3, "hardly any form was seen");
        Assert.Empty(fields.Except(Allowed.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_filter_that_may_be_a_name_is_sealed_found_again_and_opened_by_nobody_else()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.GivenEveryRoleAsync();
        await world.App.GivenPublishedDocumentAsync();
        await world.DeliverAsync();
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/emails");

        await clerk.Fill("To", "sarah lock").Press("View");

        Assert.StartsWith("/council/emails?To=", clerk.Page.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("lock", clerk.Page.Path, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("sarah lock", "Sarah Lock"), (clerk.Page.Value("To"), Assert.Single(clerk.Page.Rows)["To"]));
        var address = clerk.Page.Path;
        Assert.Single((await clerk.Open(address)).Rows); // Reload, Back

        await world.Database.GivenCouncilUserAsync("another@council.example", Domain.Accounts.CouncilRoles.Placements);
        var another = await world.AsAsync("another@council.example");
        Assert.Equal("", (await another.Open(address)).Value("To"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task The_way_of_the_filters_leads_to_no_other_site(string list)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/emails");
        ((IHtmlInputElement)clerk.Page.Document.QuerySelector("form.portal-filters [name=__list]")!).Value = list;

        await clerk.Press("View");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, clerk.Page.Status);
    }

    /// <summary>What is typed into the forms that stand in an address once they are sent.</summary>
    private static IEnumerable<string> Typed(IHtmlDocument page)
        => page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(f => f.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.QuerySelectorAll("input[type=text], input[type=search], input[type=email], input:not([type]), textarea"))
            .Select(field => field.GetAttribute("name") ?? "");
}
