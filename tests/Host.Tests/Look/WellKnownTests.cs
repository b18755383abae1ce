using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;

namespace Portal.Host.Tests.Look;

public sealed class WellKnownTests(PortalCluster cluster)
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 14, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("security@council.example", "mailto:security@council.example")]
    [InlineData("mailto:security@council.example", "mailto:security@council.example")]
    [InlineData("https://council.example/security", "https://council.example/security")]
    public async Task Whom_to_tell_of_a_weakness_stands_where_researchers_look(string told, string contact)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database) { Clock = new FakeTimeProvider(Now) }.With("Portal:Url", "http://portal.council.example/").With("Portal:SecurityContact", told);
        using var client = app.CreateClient();

        using var answer = await client.GetAsync(new Uri("/.well-known/security.txt", UriKind.Relative));

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            $"Contact: {contact}\nExpires: 2027-05-30T00:00:00Z\nPreferred-Languages: en\nCanonical: http://portal.council.example/.well-known/security.txt\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_nobody_is_named_nothing_is_there_and_no_search_engine_finds_anything()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        using var client = app.CreateClient();

        using var contact = await client.GetAsync(new Uri("/.well-known/security.txt", UriKind.Relative));
        using var robots = await client.GetAsync(new Uri("/robots.txt", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, contact.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (robots.StatusCode, robots.Content.Headers.ContentType?.MediaType));
        Assert.Equal("User-agent: *\nDisallow: /\n", await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("noindex, nofollow", Assert.Single(robots.Headers.GetValues("X-Robots-Tag")));
    }
}
