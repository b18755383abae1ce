using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Look;
using Portal.Host.Tests.Links;
using Portal.Host.Tests.Register;
using Portal.TestKit;

namespace Portal.Host.Tests.Guarding;

/// <summary>An auditor reads everything that anybody of the council reads, and moves nothing: by every page and every handler that there is.</summary>
public sealed class AuditorTests(PortalCluster cluster)
{
    private const string Olga = "olga.auditor@council.example";

    /// <summary>Where somebody's own account is looked after: an auditor has one like everybody.</summary>
    private static readonly string[] OwnAccount = ["account", "sign-in", "sign-out", "forgotten-password", "reset-password", "accept-invitation", "choose-provider", "second-step", "embed-sign-in"];

    [Fact]
    public async Task Every_page_that_anybody_of_the_council_reads_an_auditor_reads_and_no_form_or_button_of_it_moves_anything()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        var visits = (await AskingTests.VisitsAsync(world)).Select(v => v.Address).Where(a => Side(a) is "council" or "tasks").ToList();
        await world.Database.GivenCouncilUserAsync(Olga, CouncilRoles.Auditor);
        var (drew, olga) = (await world.AsAsync(RegisterWorld.Drew), await world.AsAsync(Olga));
        var (routes, readable) = (await PortalRoute.AllAsync(world.App.Services), await OnlyReadingAsync(world.App.Services));
        var addresses = visits.Concat(routes.Where(r => r.Verb == "GET" && Side(r.Template) is "council" or "tasks").Select(r => r.Address(Guid.NewGuid(), PortalGivens.Cinder)))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.True(addresses.Count > 150, "The pages are not enumerated.");
        var before = await Everything.OfAsync(world.Database, "audit_entries", "action_reads"); // which actions she herself has read, as her own list shows it

        var (wrong, hers) = (new List<string>(), new Dictionary<string, HttpStatusCode>(StringComparer.Ordinal));
        foreach (var address in addresses)
        {
            var page = await olga.Open(address);
            hers.Add(address, page.Status);
            wrong.AddRange(Moving(page, readable).Select(what => $"{address}: {what}"));
        }

        Assert.Equal(before, await Everything.OfAsync(world.Database, "audit_entries", "action_reads"));
        foreach (var address in addresses.Where(a => hers[a] != HttpStatusCode.OK))
        {
            if ((await drew.Open(address)).Status == HttpStatusCode.OK)
            {
                wrong.Add($"{address}: {hers[address]}, where others read it");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(hers.Values.Count(s => s == HttpStatusCode.OK) > 130);
    }

    /// <summary>A frame in a provider's page has sessions of its own: to it nobody of the council is signed in.</summary>
    [Fact]
    public async Task Every_post_of_an_auditor_is_refused_and_changes_nothing()
    {
        await using var world = await LinkWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Olga, CouncilRoles.Auditor);
        var olga = await world.AsAsync(Olga);
        var readable = await OnlyReadingAsync(world.App.Services);
        var posts = (await PortalRoute.AllAsync(world.App.Services))
            .Where(r => r.Verb == "POST" && !OwnAccount.Contains(Side(r.Template)) && !r.Template.StartsWith("/error", StringComparison.Ordinal)).ToList();
        Assert.Contains(posts, p => p is { Template: "/council/work/{id:guid}", Handler: "Move" });
        Assert.True(posts.Count > 100, "The handlers are not enumerated.");
        Guid[] ids =
        [
            await world.IdAsync("select id from contract_documents where state = 'Published'"), await world.IdAsync("select id from invoices"), await world.IdAsync("select id from actions"),
            await world.IdAsync("select id from payment_batches"), await world.IdAsync("select id from placement_reports"),
        ];
        var before = await Everything.OfAsync(world.Database, "audit_entries");
        var told = await OtherLinesAsync();

        var wrong = new List<string>();
        foreach (var route in posts)
        {
            foreach (var address in route.IsAbout("id") ? ids.Select(id => route.Address(id, PortalGivens.Cinder)) : [route.Address(ids[0], PortalGivens.Cinder)])
            {
                var status = (await olga.KnockAsync(route, address)).Status;
                var isRight = Side(route.Template) == "embed" ? status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
                    : readable.Contains(route.Template) ? status is not (HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError)
                    : status == HttpStatusCode.Forbidden;
                if (!isRight)
                {
                    wrong.Add($"{address}: {status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await Everything.OfAsync(world.Database, "audit_entries"));
        Assert.Equal(told, await OtherLinesAsync());

        // A list that a post shows is looked at, as any is.
        Task<long> OtherLinesAsync() => world.Database.ScalarAsync<long>("select count(*) from audit_entries where kind <> 'ClientsListed'");
    }

    [Fact]
    public async Task A_page_says_that_its_posts_only_read_where_they_do_and_nowhere_else()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);

        Assert.Equal(
            ["/council/care-packages", "/council/clients", "/council/contracts", "/council/purchase-orders", "/council/search", "/filters"],
            (await OnlyReadingAsync(app.Services)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_an_auditor_takes_away_and_looks_at_stands_in_the_audit_list_like_anybodys()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Olga, CouncilRoles.Auditor);
        var olga = await world.AsAsync(Olga);

        Assert.Equal(HttpStatusCode.OK, (await olga.Open("/council/care-packages?handler=Csv")).Status);
        await olga.Open("/council/clients");
        await olga.Fill("Client", PortalGivens.Cinder).Press("View"); // what is typed is posted, and only read
        await olga.Follow("Ella, Cinder");
        await olga.Open("/council/audit");

        var told = olga.Page.Rows.Where(r => r["Who"].StartsWith("Olga Auditor", StringComparison.Ordinal)).Select(r => (r["What"], r["Subject"])).ToList();
        Assert.Contains(("File with clients taken", "care-package-line-items"), told);
        Assert.Contains(("Client viewed", PortalGivens.Cinder), told);
    }

    private static string Side(string address) => address.Split('/', '?')[1];

    /// <summary>Forms that post anywhere but to a page that only reads, and buttons of theirs.</summary>
    private static IEnumerable<string> Moving(FormPage page, IReadOnlySet<string> readable)
    {
        foreach (var form in page.Document.QuerySelectorAll("form").Where(f => f.GetAttribute("method")?.Equals("post", StringComparison.OrdinalIgnoreCase) == true))
        {
            var to = new Uri(page.Address, form.GetAttribute("action") ?? "").AbsolutePath;
            if (!readable.Contains(to) && !OwnAccount.Contains(Side(to)))
            {
                yield return $"a form posts to {to}";
            }
        }

        foreach (var button in page.Document.QuerySelectorAll("main button").Where(b => b.GetAttribute("type") != "button" && b.Closest("form") is null))
        {
            yield return $"the button \"{button.TextContent.Trim()}\" stands in no form";
        }
    }

    private static async Task<IReadOnlySet<string>> OnlyReadingAsync(IServiceProvider services)
    {
        var (loader, found) = (services.GetRequiredService<PageLoader>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo!.IsDefined(typeof(OnlyReadsAttribute), inherit: false)
                : endpoint.Metadata.GetMetadata<OnlyReadsAttribute>() is not null)
            {
                found.Add("/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
            }
        }

        return found;
    }
}
