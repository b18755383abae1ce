using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Startup;

/// <summary>The address that a request comes from stands in evidence and the audit list, and is what the limit of posts counts by: nobody makes it up.</summary>
public sealed class ProxyTests(PortalCluster cluster)
{
    private const string Pat = "pat.place@suffolk.example";
    private const string Client = "203.0.113.9";

    [Theory]
    [InlineData(null, "1", Client, null)]
    [InlineData("10.0.0.0/8", "1", Client, null)]
    [InlineData("127.0.0.1", "1", Client, Client)]
    [InlineData("10.0.0.5, 127.0.0.0/8", "1", "2001:db8::7", "2001:db8::7")]
    // Whoever asks writes what they like before what the proxy adds.
    [InlineData("127.0.0.1", "1", $"198.51.100.66, {Client}", Client)]
    [InlineData("127.0.0.1, 10.0.0.0/8", "2", $"198.51.100.66, {Client}, 10.0.0.7", Client)]
    [InlineData("127.0.0.1, 10.0.0.0/8", "2", $"10.0.0.9, {Client}", Client)]
    public async Task An_address_is_believed_of_a_known_proxy_alone_and_no_further_than_there_are_proxies(string? known, string hops, string forwarded, string? recorded)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        await using var app = new PortalApp(database).With("Proxy:Known", known).With("Proxy:Hops", hops);
        using var browser = FormClient.For(app.StartKestrel()).Sending("X-Forwarded-For", forwarded);

        await browser.SignInAsync(Pat);

        Assert.Equal("/council", browser.Page.Path);
        Assert.EndsWith(recorded ?? "127.0.0.1", await database.ScalarAsync<string>("select ip_address from audit_entries where kind = 'SignedIn'"), StringComparison.Ordinal);
        Assert.EndsWith(recorded ?? "127.0.0.1", await database.ScalarAsync<string>("select ip_address from sessions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_of_the_framework_that_believes_everybody_does_nothing()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        await using var app = new PortalApp(database).With("FORWARDEDHEADERS_ENABLED", "true");
        using var browser = FormClient.For(app.StartKestrel()).Sending("X-Forwarded-For", Client);

        await browser.SignInAsync(Pat);

        Assert.EndsWith("127.0.0.1", await database.ScalarAsync<string>("select ip_address from audit_entries where kind = 'SignedIn'"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.TooManyRequests)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task The_limit_of_posts_counts_clients_behind_a_known_proxy_and_no_made_up_ones(string? known, HttpStatusCode third)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database).With("SignIn:PerMinute", "2").With("Proxy:Known", known);
        var address = app.StartKestrel();
        var answers = new List<HttpStatusCode>();
        for (var i = 1; i <= 3; i++)
        {
            using var browser = FormClient.For(address).Sending("X-Forwarded-For", $"203.0.113.{i}");
            answers.Add((await browser.SignInAsync($"{i}@nowhere.example")).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, third], answers);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("127.0.0.1", true)]
    public async Task So_is_that_the_reader_came_by_TLS(string? known, bool believed)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database).With("Proxy:Known", known);
        using var browser = FormClient.For(app.StartKestrel()).Sending("X-Forwarded-Proto", "https");

        await browser.Open("/sign-in");

        Assert.Contains(browser.Page.Response.Headers.GetValues("Set-Cookie"), c => c.Contains("; secure", StringComparison.OrdinalIgnoreCase) == believed);
    }
}
