using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.Host.Tests.Embed.EmbedGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Embed;

/// <summary>An administrator of the council says which pages may show a provider's tasks.</summary>
public sealed class AllowedFramesTests(PortalCluster cluster)
{
    private const string Address = "/council/providers/P1001/frames";

    [Fact]
    public async Task What_is_allowed_stands_there_with_by_whom_and_in_the_audit_list()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync(origins: $"{Intranet}\r\n\r\n {Intranet}/ \r\nHTTPS://Wiki.Sleepovers.Example:8443");
        var adele = await world.AsAsync(Adele);

        await adele.Open("/council/providers/P1001");
        await adele.Follow("2 pages may show its tasks");

        Assert.Equal([Intranet, "https://wiki.sleepovers.example:8443"], adele.Page.Rows.Select(r => r["Page"]));
        Assert.Contains("/embed/P1001/tasks", adele.Page.Text, StringComparison.Ordinal);
        await adele.Fill("Allowed pages", Intranet).Press("Save");
        Assert.Equal([Intranet], adele.Page.Rows.Select(r => r["Page"]));
        var audited = await world.Database.ScalarAsync<string>("select string_agg(detail, ' | ' order by id) from audit_entries where kind = 'FramesAllowed' and subject = 'P1001'");
        Assert.Equal($"allowed {Intranet}; allowed https://wiki.sleepovers.example:8443 | no longer https://wiki.sleepovers.example:8443", audited);
    }

    [Theory]
    [InlineData("http://intranet.example")]
    [InlineData("https://intranet.example/page")]
    [InlineData("https://*.example")]
    [InlineData("https://a.example https://b.example")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@intranet.example")]
    [InlineData("'self'")]
    [InlineData("<b>\u202Eevil")]
    [InlineData("https://\uFF0A")]
    [InlineData("https://\uFF0A.example")]
    [InlineData("https://evil.example\uFF1Bsandbox")]
    [InlineData("https://a\uFF0Cb.example")]
    [InlineData("https://\uFF07self\uFF07")]
    [InlineData("https://h.example:0")]
    [InlineData("https://[2001:db8::1]")]
    public async Task What_is_no_page_is_told_beside_the_field_and_nothing_is_lost(string typed)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        var adele = await world.AsAsync(Adele);
        await adele.Open(Address);

        await adele.Fill("Allowed pages", $"https://good.example\r\n{typed}").Press("Save");

        Assert.Contains("is not the start of an address", Assert.Single(adele.Page.Errors), StringComparison.Ordinal);
        Assert.Contains("https://good.example", adele.Page.Value("Allowed pages"), StringComparison.Ordinal);
        Assert.Equal(Intranet, await world.Database.ScalarAsync<string>("select string_agg(origin, ' ') from allowed_frames"));
    }

    [Fact]
    public async Task Too_many_are_told_and_a_stale_page_overwrites_nothing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        var adele = await world.AsAsync(Adele);
        await adele.Open(Address);
        await adele.Fill("Allowed pages", string.Join('\n', Enumerable.Range(1, 11).Select(i => $"https://p{i}.example"))).Press("Save");
        Assert.Equal(["Enter at most 10 pages"], adele.Page.Errors);

        await adele.Open(Address);
        await world.AllowAsync(origins: "https://other.example");
        await adele.Fill("Allowed pages", "https://mine.example").Press("Save");
        Assert.Equal(HttpStatusCode.Conflict, adele.Page.Status);
        Assert.Contains("Allowed now: https://other.example", Assert.Single(adele.Page.Errors), StringComparison.Ordinal);
        await adele.Press("Save");
        Assert.Equal("https://mine.example", await world.Database.ScalarAsync<string>("select string_agg(origin, ' ') from allowed_frames"));
    }

    [Fact]
    public async Task Nobody_else_of_the_council_or_a_provider_may()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        foreach (var email in (string[])[Clerk, Sarah])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(email)).Open(Address)).Status);
        }

        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await (await world.AsAsync(Adele)).Open("/council/providers/P9999/frames")).Status);
    }
}
