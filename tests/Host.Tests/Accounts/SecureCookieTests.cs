using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Embed;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class SecureCookieTests(PortalCluster cluster)
{
    private const string Pat = "pat.place@suffolk.example";

    [Fact]
    public async Task Where_readers_come_by_TLS_every_cookie_travels_over_it_alone_and_is_this_hosts_own()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        await using var app = new PortalApp(database).With("Portal:Url", "https://portal.council.example");
        app.ClientOptions.BaseAddress = new Uri("https://portal.council.example"); // a browser sends no such cookie over http
        using var browser = FormClient.For(app);

        await browser.SignInAsync(Pat);

        Assert.Equal("/council", browser.Page.Path);
        var cookies = browser.Cookies.GetAllCookies();
        Assert.Equal(["__Host-portal-antiforgery", "__Host-portal-session"], cookies.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(cookies, c => Assert.Equal((c.Name, "/", true, true), (c.Name, c.Path, c.Secure, c.HttpOnly)));
        await browser.Open("/cookies");
        Assert.Contains("__Host-portal-second-step", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("__Secure-portal-frame", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_over_http_they_are_kept_too()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        await using var app = new PortalApp(database).With("Portal:Url", "http://portal.council.example");
        using var browser = FormClient.For(app);

        await browser.SignInAsync(Pat);

        Assert.Equal("/council", browser.Page.Path);
        Assert.All(browser.Cookies.GetAllCookies(), c => Assert.Equal((c.Name, false), (c.Name.Replace("__", "no prefix", StringComparison.Ordinal), c.Secure)));
    }

    [Fact]
    public async Task The_cookie_between_the_two_steps_is_one_of_them()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        await database.ExecuteAsync("update users set two_factor_enabled = true");
        await using var app = new PortalApp(database).With("Portal:Url", "https://portal.council.example");
        app.ClientOptions.BaseAddress = new Uri("https://portal.council.example"); // a browser sends no such cookie over http
        using var browser = FormClient.For(app);

        await browser.SignInAsync(Pat);

        Assert.StartsWith("/sign-in/", browser.Page.Path, StringComparison.Ordinal);
        var cookie = browser.Cookies.GetAllCookies().Single(c => c.Name.EndsWith("portal-second-step", StringComparison.Ordinal));
        Assert.Equal(("__Host-portal-second-step", "/", true, true), (cookie.Name, cookie.Path, cookie.Secure, cookie.HttpOnly));
    }

    [Fact]
    public async Task Those_of_a_frame_are_the_frames_own_and_work_there()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, clock: null, ("Portal:Url", "https://portal.council.example"));
        world.App.ClientOptions.BaseAddress = new Uri("https://portal.council.example");
        await world.AllowAsync();
        var frame = await world.FrameAsync(PortalGivens.Sarah);

        Assert.Equal("/embed/P1001/tasks", frame.Page.Address.AbsolutePath);
        var cookies = frame.Cookies.GetAllCookies();
        Assert.Contains(cookies, c => c.Name == "__Secure-portal-frame");
        Assert.All(cookies, c => Assert.Equal((c.Name, "/embed", true, true), (c.Name, c.Path, c.Secure, c.Name.StartsWith("__Secure-portal-", StringComparison.Ordinal))));

        // The portal's own, put there, is none of the frame's.
        using var cuckoo = FormClient.For(world.App);
        foreach (Cookie cookie in cookies)
        {
            cuckoo.Cookies.Add(new Cookie(cookie.Name.Replace("__Secure-", "__Host-", StringComparison.Ordinal), cookie.Value, "/embed", cookie.Domain) { Secure = true });
        }

        Assert.Equal("/embed/P1001/sign-in", (await cuckoo.Open(frame.Page.Address.ToString())).Address.AbsolutePath);
        await frame.Press("Sign out here");
        Assert.DoesNotContain(frame.Cookies.GetAllCookies(), c => c.Name == "__Secure-portal-frame" && !c.Expired);
    }
}
