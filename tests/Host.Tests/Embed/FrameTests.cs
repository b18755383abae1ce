using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using static Portal.Host.Tests.Embed.EmbedGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Embed;

/// <summary>What may stand in a frame of another site, and who is signed in there.</summary>
public sealed class FrameTests(PortalCluster cluster)
{
    [Fact]
    public async Task No_page_elsewhere_shows_the_portal_but_those_that_the_council_allows_its_own_provider()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        Assert.Equal("frame-ancestors 'none'", await AncestorsAsync(sarah, "/embed/P1001/tasks"));

        await world.AllowAsync(origins: Intranet + "/\r\nhttp://localhost:8080");

        foreach (var path in (string[])["/embed/P1001/tasks", "/embed/P1001/sign-in", "/embed/P1001/nowhere", $"/embed/P1001/tasks/{Guid.NewGuid()}"])
        {
            Assert.Equal((path, $"frame-ancestors http://localhost:8080 {Intranet}"), (path, await AncestorsAsync(sarah, path)));
        }

        foreach (var path in (string[])["/embed/P1002/tasks", "/embed/P9999/tasks", "/embed", "/provider", "/provider/tasks", "/sign-in", "/embed-sign-in/P1001", "/nowhere", "/embedded/P1001/tasks"])
        {
            Assert.Equal((path, "frame-ancestors 'none'"), (path, await AncestorsAsync(sarah, path)));
        }
    }

    [Fact]
    public async Task A_code_works_once_for_its_provider_for_two_minutes_and_until_the_password_is_another()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await PortalWorld.BeginAsync(cluster, clock);
        await world.AllowAsync();
        await world.AllowAsync("P1002", "https://harbour.example");

        var code = await world.CodeAsync(Sarah);
        Assert.Equal("/embed/P1002/sign-in", await EnterAsync(world, "P1002", code));
        Assert.Equal("/embed/P1001/tasks", await EnterAsync(world, "P1001", code.ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal("/embed/P1001/sign-in", await EnterAsync(world, "P1001", code));

        code = await world.CodeAsync(Sarah);
        clock.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal("/embed/P1001/sign-in", await EnterAsync(world, "P1001", code));

        code = await world.CodeAsync(Sarah);
        await world.Database.ExecuteAsync($"update users set security_stamp = 'another' where email = '{Sarah}'");
        Assert.Equal("/embed/P1001/sign-in", await EnterAsync(world, "P1001", code));
        Assert.Equal("/embed/P1001/sign-in", await EnterAsync(world, "P1001", ""));
    }

    [Theory]
    [InlineData("delete from sessions")]
    [InlineData("delete from memberships")]
    public async Task A_code_ends_with_the_session_that_it_came_from_and_with_the_membership(string ends)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        var code = await world.CodeAsync(Sarah);

        await world.Database.ExecuteAsync(ends);

        Assert.Equal("/embed/P1001/sign-in", await EnterAsync(world, "P1001", code));
        Assert.Equal(0, await world.Database.ScalarAsync<long>("select count(*) from audit_entries where detail like 'In a page%'"));
    }

    [Theory]
    [InlineData("/embed-sign-in/P1001", "unsafe-none")]
    [InlineData("/embed-sign-in/P9999", "unsafe-none")]
    [InlineData("/sign-in?returnUrl=/embed-sign-in/P1001", "unsafe-none")]
    [InlineData("/sign-in/second-step?returnUrl=/embed-sign-in/P1001", "unsafe-none")]
    [InlineData("/sign-in?returnUrl=/provider", "same-origin")]
    [InlineData("/provider?returnUrl=/embed-sign-in/P1001", "same-origin")]
    [InlineData("/account?returnUrl=/embed-sign-in/P1001", "same-origin")]
    public async Task Only_the_way_through_the_window_stays_known_to_whoever_opened_it(string path, string expected)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        using var http = world.App.CreateDefaultClient();
        using var answer = await http.GetAsync(path);

        Assert.Equal(expected, answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
    }

    [Theory]
    [InlineData("/embed/P1001/tasks/../../../provider")]
    [InlineData("/embed/P1001/tasks@elsewhere.example")]
    [InlineData("/embed/P1002/tasks")]
    [InlineData("//elsewhere.example")]
    public async Task A_code_leads_to_a_task_of_this_frame_or_to_its_list(string returnUrl)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        var frame = world.Stranger();
        await frame.Open(Framed($"/embed/P1001/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}"));

        await frame.Fill("Code", await world.CodeAsync(Sarah)).Press("Continue");

        Assert.Equal("/embed/P1001/tasks", frame.Page.Path);
    }

    [Fact]
    public async Task Colleagues_at_one_address_do_not_use_up_each_others_moves()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, clock: null, ("SignIn:PerMinute", "12"));
        await world.AllowAsync();
        var (sarah, sam) = (await world.FrameAsync(Sarah), await world.FrameAsync(Sam));
        async Task<HttpStatusCode> SendAsync(FormClient who) => (await who.Send(new(HttpMethod.Post, Framed($"/embed/P1001/tasks/{Guid.NewGuid()}?handler=Move&move=Agree")))).Status;
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(sarah));
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.BadRequest), (await SendAsync(sarah), await SendAsync(sam)));
    }

    [Fact]
    public async Task The_sign_in_of_a_frame_is_good_there_alone_and_the_portals_is_not_good_in_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        await world.AllowAsync("P1002", "https://harbour.example");
        var frame = await world.FrameAsync(Sarah);
        var cookies = frame.Cookies.GetAllCookies();
        Assert.All(cookies, c => Assert.Equal((c.Name, "/embed", true), (c.Name, c.Path, c.Secure)));
        Assert.Contains(cookies, c => c.Name == "portal-frame");

        foreach (var path in (string[])["/provider/tasks", "/account", "/session", "/embed-sign-in/P1001"])
        {
            Assert.Equal((path, "/sign-in"), (path, (await frame.Open(Framed(path))).Address.AbsolutePath));
        }

        Assert.Equal("/embed/P1002/sign-in", (await frame.Open(Framed("/embed/P1002/tasks"))).Address.AbsolutePath);
        Assert.Equal("/embed/P1001/tasks", (await frame.Open(Framed("/embed/P1001/tasks"))).Path); // and goes on there
        var sarah = await world.AsAsync(Sarah);
        foreach (Cookie cookie in sarah.Cookies.GetAllCookies())
        {
            Assert.NotEqual("/embed", cookie.Path);
        }

        Assert.Equal("/embed/P1001/sign-in", (await sarah.Open("/embed/P1001/tasks")).Address.AbsolutePath);
        await frame.Open(Framed("/embed/P1001/tasks"));
        await frame.Press("Sign out here");
        Assert.Equal("/embed/P1001/sign-in", (await frame.Open(Framed("/embed/P1001/tasks"))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await sarah.Open("/provider/tasks")).Status);
    }

    [Fact]
    public async Task Every_cookie_of_a_frame_is_kept_apart_for_the_site_around_it()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);

        await frame.Open(Framed("/embed/P1001/sign-in")); // the last page sets nothing any more
        var stranger = world.Stranger();
        var set = (await stranger.Open(Framed("/embed/P1001/sign-in"))).Response.Headers.GetValues("Set-Cookie").ToList();
        await stranger.Fill("Code", await world.CodeAsync(Sarah)).Press("Continue");

        Assert.NotEmpty(set);
        Assert.All(set, cookie => Assert.Matches("(?i)path=/embed; secure; samesite=none; httponly; partitioned", cookie));
    }

    [Fact]
    public async Task A_membership_that_ends_and_a_session_that_is_ended_end_the_frame()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.AllowAsync();
        var frame = await world.FrameAsync(Sarah);
        await world.Database.ExecuteAsync($"delete from memberships where user_id = (select id from users where email = '{Sarah}')");
        Assert.Equal("/embed/P1001/sign-in", (await frame.Open(Framed("/embed/P1001/tasks"))).Address.AbsolutePath);

        var sams = await world.FrameAsync(Sam);
        var sam = await world.AsAsync(Sam);
        await sam.Open("/account");
        Assert.Contains(sam.Page.Rows, r => r.TryGetValue("Browser", out var browser) && browser.StartsWith("In a page of your own", StringComparison.Ordinal));
        await sam.Press("End all others");
        Assert.Equal("/embed/P1001/sign-in", (await sams.Open(Framed("/embed/P1001/tasks"))).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_window_is_for_people_of_the_provider_where_a_page_is_allowed()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.Open("/embed-sign-in/P1001")).Status);
        await world.AllowAsync();
        Assert.Equal(HttpStatusCode.OK, (await sarah.Open("/embed-sign-in/P1001")).Status);
        var harry = await world.AsAsync(Harry);
        Assert.Equal(HttpStatusCode.NotFound, (await harry.Open("/embed-sign-in/P1001")).Status);
        var clerk = await world.AsAsync(Clerk);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open("/embed-sign-in/P1001")).Status);
    }

    private static async Task<string> AncestorsAsync(FormClient browser, string path)
        => (await browser.Open(Framed(path))).Response.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Single(p => p.StartsWith("frame-ancestors", StringComparison.Ordinal));

    private static async Task<string> EnterAsync(PortalWorld world, string provider, string code)
    {
        var frame = world.Stranger();
        await frame.Open(Framed($"/embed/{provider}/tasks"));
        await frame.Fill("Code", code).Press("Continue");
        Assert.Equal(frame.Page.Address.AbsolutePath.EndsWith("sign-in", StringComparison.Ordinal) ? 1 : 0, frame.Page.Errors.Count);
        return frame.Page.Address.AbsolutePath;
    }
}
