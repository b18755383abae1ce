using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class SessionTests(PortalCluster cluster)
{
    private const string Pat = "pat.place@suffolk.example";
    private const string Page = "/probe/CouncilUser";
    private const string SignedIn = "Pat Place for Suffolk County Council (Placements)";
    private static readonly Uri Root = new("http://localhost/");

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_so_a_copied_cookie_is_worth_nothing()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);
        var copied = new CookieContainer();
        copied.Add(Root, browser.Cookies.GetCookies(Root));
        using var thief = FormClient.For(host, copied);
        Assert.Equal(SignedIn, (await thief.Open(Page)).Heading);

        await browser.Open(Page);
        await browser.Open("/choose-provider");
        await browser.Press("Sign out");

        Assert.Equal("/sign-in", browser.Page.Path);
        Assert.Equal("Sign in", (await thief.Open(Page)).Heading);
        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
    }

    [Fact]
    public async Task The_cookie_carries_a_key_that_the_database_keeps_only_as_a_hash()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var client = FormClient.For(app);
        await client.SignInAsync(Pat);

        var cookie = client.Cookies.GetCookies(Root)["portal-session"]!;

        Assert.True(cookie.HttpOnly);
        Assert.Equal(32, (await database.ScalarAsync<byte[]>("select key_hash from sessions"))!.Length);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
    }

    [Fact]
    public async Task A_row_that_is_deleted_signs_the_browser_out_at_its_next_request()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);

        await database.ExecuteAsync("delete from sessions");

        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
    }

    [Fact]
    public async Task A_session_slides_with_use_and_ends_when_it_lies_idle()
    {
        await using var database = await APlacementsUser();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new PortalApp(database) { Clock = clock }.With("Session:IdleMinutes", "15");
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(SignedIn, (await browser.Open(Page)).Heading);
        }

        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
    }

    [Fact]
    public async Task What_a_page_does_by_itself_does_not_put_the_end_off()
    {
        await using var database = await APlacementsUser();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new PortalApp(database) { Clock = clock };
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);
        for (var i = 0; i < 2; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(7));
            var look = new HttpRequestMessage(HttpMethod.Get, Page);
            look.Headers.Add("X-Portal-Background", "1");
            Assert.Equal(SignedIn, (await browser.Send(look)).Heading);
        }

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        await using var database = await APlacementsUser();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new PortalApp(database) { Clock = clock }.With("Session:IdleMinutes", "120");
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);
        for (var i = 0; i < 11; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(65));
            Assert.Equal(SignedIn, (await browser.Open(Page)).Heading);
        }

        clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
    }

    [Fact]
    public async Task Two_hosts_over_one_database_know_each_others_sessions()
    {
        await using var database = await APlacementsUser();
        await using var one = new PortalApp(database);
        await using var two = new PortalApp(database);
        await using var probed = ProbePages.In(two);
        using var browser = FormClient.For(one);
        await browser.SignInAsync(Pat);

        using var moved = FormClient.For(probed, browser.Cookies);

        Assert.Equal(SignedIn, (await moved.Open(Page)).Heading);
        // Hosts on one machine could share keys in a folder; on two they share the database only.
        Assert.Equal(1L, await database.ScalarAsync<long>("select count(*) from data_protection_keys"));
    }

    [Fact]
    public async Task A_password_that_changed_elsewhere_ends_the_session_even_if_its_row_is_left()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);

        await database.ExecuteAsync("update users set security_stamp = 'another'");

        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from sessions"));
    }

    [Fact]
    public async Task A_council_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/probe/Placements")).Status);

        await database.ExecuteAsync("update users set council_roles = 2");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open("/probe/Placements")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(Page)).Status);

        await database.ExecuteAsync("update users set council_roles = 0");
        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from sessions"));
    }

    [Fact]
    public async Task A_deleted_account_is_signed_out_at_once()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        await using var host = ProbePages.In(app);
        using var browser = FormClient.For(host);
        await browser.SignInAsync(Pat);

        await database.ExecuteAsync("delete from users");

        Assert.Equal("Sign in", (await browser.Open(Page)).Heading);
    }

    private async Task<TestDatabase> APlacementsUser()
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        return database;
    }
}
