using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Portal.Host.Look;
using Portal.Notifications.Links;

namespace Portal.Tests.Look;

public sealed class FrameTests
{
    [Theory]
    [InlineData("/cookies", "Cookies")]
    [InlineData("/accessibility", "Accessibility")]
    [InlineData("/privacy", "Privacy")]
    public async Task A_static_page_stands_in_the_frame(string path, string heading)
    {
        await using var host = await LookHost.StartAsync(map: null, "--Council:Name=Borsetshire County Council", "--Council:HelpEmail=ask@example.org");

        var page = await host.PageAsync(path);

        Assert.Equal($"{heading} - Children's Provider Portal", page.Title);
        Assert.Equal(heading, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("Borsetshire County Council", page.QuerySelector(".portal-header__council")!.TextContent);
        Assert.NotNull(page.QuerySelector("footer a[href='mailto:ask@example.org']"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#main-content", page.QuerySelector("a.govuk-skip-link")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("nav"));
    }

    [Fact]
    public async Task Nothing_in_a_page_is_inline()
    {
        await using var host = await LookHost.StartAsync();

        var page = await host.PageAsync("/cookies", Council);

        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") && script.TextContent.Length == 0));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_member_of_staff_sees_the_council_menu_and_signs_out_by_a_form_with_a_token()
    {
        await using var host = await LookHost.StartAsync();

        var page = await host.PageAsync("/cookies", Council);

        Assert.Equal(
            [
                "Home", "My work",
                "Requests: Actions and Change Requests, Placement reports, Price uplift requests",
                "Placements: Contract documents, Care Package Line Items, Providers, Clients",
                "Money: Invoices, Payments, Paid late, Owed back, Periods, Purchase Orders, Commitments and spend",
                "Team: Team work, Chase providers, Workflows, How long it takes, Work in progress",
                "Portal: Jobs, Assurance, Emails, Incidents",
            ],
            Groups(page));
        Assert.Contains("Lesley Lock", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"form[method=post][action='{AccountLinks.SignOut}'] input[name=__RequestVerificationToken]"));
        Assert.Null(page.QuerySelector($"a[href='{AccountLinks.ChooseProvider()}']"));
        Assert.NotNull(page.QuerySelector($"dialog[data-portal-session='{AccountLinks.Session}'][data-portal-ended='{AccountLinks.IdleOut}']")); // the script's own links
    }

    [Fact]
    public async Task An_administrator_has_the_register_in_the_menu_too()
    {
        await using var host = await LookHost.StartAsync();

        var page = await host.PageAsync("/cookies", [.. Council, (PortalClaims.Role, "Administrator")]);

        Assert.Equal("Administration: Teams, Users, Access review, Audit, Limits, Register import", Groups(page)[^1]);
    }

    [Fact]
    public async Task An_auditor_has_everything_in_the_menu_but_what_is_for_work_of_their_own_and_reads_what_they_are()
    {
        await using var host = await LookHost.StartAsync();

        var page = await host.PageAsync("/cookies", [.. Council, (PortalClaims.Role, "Auditor")]);

        Assert.Equal("Administration: Teams, Users, Access review, Audit, Limits, Register import", Groups(page)[^1]);
        Assert.Contains("Team: Team work, Workflows, How long it takes, Work in progress", Groups(page));
        Assert.Contains("Portal: Jobs, Assurance, Emails, Incidents", Groups(page));
        Assert.DoesNotContain("My work", Groups(page));
        Assert.Contains("You are an auditor", page.QuerySelector(".portal-acting")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("2", true)]
    public async Task A_provider_user_sees_whom_they_act_for_and_may_switch_when_there_are_several(string count, bool maySwitch)
    {
        await using var host = await LookHost.StartAsync();

        var page = await host.PageAsync(
            "/cookies",
            (ClaimTypes.Name, "Priya Sharma"),
            (PortalClaims.Kind, "Provider"),
            (PortalClaims.Provider, "P1001"),
            (PortalClaims.ProviderName, "Sunrise & Co"),
            (PortalClaims.ProviderCount, count));

        Assert.Contains("Acting for Sunrise & Co", page.QuerySelector(".portal-acting")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Contract Documents", page.QuerySelectorAll("nav a").Select(item => item.TextContent.Trim())); // as its page and tile are called
        Assert.Equal(maySwitch, page.QuerySelector($"a[href='{AccountLinks.ChooseProvider()}']") is not null);
    }

    [Fact]
    public async Task The_deepest_part_of_the_menu_is_the_current_one()
    {
        await using var host = await LookHost.StartAsync();
        using var scope = host.Services.CreateScope();
        var menu = scope.ServiceProvider.GetRequiredService<Menu>();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(PortalClaims.Kind, "Provider"), new(PortalClaims.Provider, "P1001")], "test"));

        Assert.Equal("/provider/contracts", await CurrentAsync("/provider/contracts/7/reject"));
        Assert.Equal("/provider", await CurrentAsync("/provider"));
        Assert.Null(await CurrentAsync("/cookies"));

        async Task<string?> CurrentAsync(string here) => (await menu.ReadAsync(user, here)).SingleOrDefault(link => link.IsCurrent)?.Href;
    }

    /// <summary>Each word of the menu, with the links that it opens.</summary>
    private static List<string> Groups(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("#navigation > li").Select(item => item.QuerySelector("summary") is { } word
        ? $"{word.TextContent.Trim()}: {string.Join(", ", item.QuerySelectorAll("a").Select(a => a.TextContent.Trim()))}"
        : item.TextContent.Trim())];

    [Fact]
    public async Task Whoever_has_chosen_no_provider_or_lost_every_role_is_offered_no_menu()
    {
        await using var host = await LookHost.StartAsync();

        Assert.Empty((await host.PageAsync("/cookies", (PortalClaims.Kind, "Provider"))).QuerySelectorAll("nav"));
        Assert.Empty((await host.PageAsync("/cookies", (PortalClaims.Kind, "Council"))).QuerySelectorAll("nav"));
    }

    [Fact]
    public async Task A_message_for_the_next_page_is_shown_there_once()
    {
        await using var host = await LookHost.StartAsync(app => app.MapGet("/act", (HttpContext http, ITempDataDictionaryFactory factory) =>
        {
            var tempData = factory.GetTempData(http);
            tempData.Success("Agreed <IPA>");
            tempData.Important("Read this");
            tempData.Save();
        }));
        using var acted = await host.Client.GetAsync("/act");
        var cookie = acted.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("__Host-portal-flash=", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cookies");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);

        using var response = await host.Client.SendAsync(request);

        var page = await LookHost.DocumentAsync(response);
        Assert.Equal(
            ["Agreed <IPA>", "Read this"], page.QuerySelectorAll(".govuk-notification-banner__heading").Select(words => words.TextContent));
        Assert.NotNull(page.QuerySelector(".govuk-notification-banner--success[role=alert]"));
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("__Host-portal-flash=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_files_of_the_look_are_served()
    {
        await using var host = await LookHost.StartAsync();

        foreach (var file in new[] { "/css/portal.css", "/js/portal.js", "/govuk/govuk-frontend.min.js", "/images/favicon.svg" })
        {
            using var response = await host.Client.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_style_sheet_holds_no_font_of_the_government()
    {
        await using var host = await LookHost.StartAsync();

        var css = await host.Client.GetStringAsync("/css/portal.css");

        Assert.DoesNotContain("GDS Transport", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@font-face", css, StringComparison.OrdinalIgnoreCase);
    }

    private static (string, string)[] Council => [(ClaimTypes.Name, "Lesley Lock"), (PortalClaims.Kind, "Council"), (PortalClaims.Role, "Placements")];
}
