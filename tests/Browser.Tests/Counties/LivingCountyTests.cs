using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.TestKit;

namespace Portal.Browser.Tests.Counties;

/// <summary>What a placements lead does with the dashboard; and the pictures of it in the README, which are renewed as <see cref="Pages.ReadmePicturesTests"/> says.</summary>
public sealed partial class LivingCountyTests(LivingCounty county) : IClassFixture<LivingCounty>
{
    private const int MostBytes = 200 * 1024;

    /// <summary>Where does it stick, and why? From the home to the provider that keeps most waiting, to what it keeps, to an email that asks for it.</summary>
    [Theory, InlineData(DemoPortal.Desktop), InlineData(DemoPortal.Phone)]
    public async Task A_leads_monday(int width)
    {
        await using var lead = await county.LeadAsync(width);
        await lead.Page.GotoAsync("/council");
        var row = lead.Page.GetByRole(AriaRole.Region, new() { Name = "Providers for whom something waits" }).Locator("tbody tr").First;
        var (provider, late) = (await row.Locator("th").InnerTextAsync(), row.Locator("td[data-label=Overdue] a"));
        var overdue = Number(await late.InnerTextAsync());
        Assert.True(overdue > 0);

        await late.ClickAsync();
        await lead.SeesHeadingAsync("Work in progress");
        await Assertions.Expect(lead.Page.Locator("main tbody tr")).ToHaveCountAsync(overdue);
        await lead.Page.Locator("main tbody a").First.ClickAsync();
        await lead.SeesAsync("What may happen next");

        await lead.Page.GotoAsync("/council");
        await lead.Page.GetByRole(AriaRole.Link, new() { NameRegex = InAll() }).ClickAsync();
        var chased = lead.Page.Locator("main tbody tr", new() { HasTextString = provider });
        await chased.GetByRole(AriaRole.Checkbox).CheckAsync();
        await lead.PressAsync("Send the emails");
        await Assertions.Expect(lead.Page.Locator("main tbody tr", new() { HasTextString = provider })).ToContainTextAsync($"Today at {county.Clock.GetUtcNow():HH:mm} by Morwenna Featherstonehaugh");

        await lead.Page.GotoAsync("/council");
        await lead.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = AsDrawing() }).ClickAsync();
        await lead.FollowAsync("Contract document");
        await lead.SeesAsync("It stays longest in");
        await Assertions.Expect(lead.Page.Locator("main svg").First).ToBeVisibleAsync();

        await lead.Page.GotoAsync("/council/turnaround");
        await lead.Page.GetByLabel("What is done").SelectOptionAsync("Sign a document");
        await lead.PressAsync("View");
        await lead.SeesAsync("Provider by provider");
        var file = await lead.Page.RunAndWaitForDownloadAsync(() => lead.FollowAsync("Download as CSV"));
        using var text = new StreamReader(await file.CreateReadStreamAsync());
        Assert.Contains("Sign a document", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(lead.Complaints);
    }

    /// <summary>Seen within a minute; when the server is back everything leaves by itself, each email once; what can never arrive is given up with a reason.</summary>
    [Fact]
    public async Task An_hour_without_mail()
    {
        await using var lead = await county.LeadAsync();
        await county.DeliverAsync();
        await county.Mail.DownAsync();
        await lead.Page.GotoAsync("/council/chase");
        foreach (var row in (await lead.Page.Locator("main tbody tr").AllAsync()).Take(3))
        {
            await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        }

        await lead.PressAsync("Send the emails");
        await county.DeliverAsync();
        county.Advance(TimeSpan.FromSeconds(61));
        await lead.Page.GotoAsync("/council");
        var warning = lead.Page.Locator(".govuk-warning-text");
        await Assertions.Expect(warning).ToContainTextAsync("The mail server has not taken anything since");
        var waiting = Number(Waiting().Match(await warning.InnerTextAsync()).Value);
        foreach (var minutes in (int[])[2, 6, 16, 35])
        {
            county.Advance(TimeSpan.FromMinutes(minutes));
            await county.DeliverAsync();
        }

        var before = county.Mail.Messages.Count;
        county.Mail.Up();
        county.Advance(TimeSpan.FromMinutes(30));
        await county.DeliverAsync();

        Assert.Equal(before + waiting, county.Mail.Messages.Count);
        Assert.Equal(county.Mail.Messages.Count, county.Mail.Messages.Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
        await using var solver = await county.SignedInAsync(Workflows.Simulation.CountyPeople.Administrator, password: AccountGivens.Password);
        await solver.Page.GotoAsync("/council/incidents");
        await solver.SeesAsync("Emails leave. The last one left on 30 November 2026");
        await solver.Page.GetByRole(AriaRole.Link, new() { NameRegex = GiveUp() }).ClickAsync();
        await solver.FillAsync("Why you give them up", "She has left the provider.");
        await solver.PressAsync("Give up");
        await solver.SeesAsync("Nothing waits here: the portal has done everything.");
        Assert.Empty(lead.Complaints.Concat(solver.Complaints));
    }

    [Theory]
    [InlineData("dashboard", "/council#county", "#county", DemoPortal.Desktop, 1300)]
    [InlineData("dashboard-phone", "/council#county", "#county", DemoPortal.Phone, 1100)]
    [InlineData("process", "/council/processes/contract-document?Span=All", "h1", DemoPortal.Desktop, 1500)]
    [InlineData("process-phone", "/council/processes/contract-document?Span=All", "h1", DemoPortal.Phone, 1300)]
    public async Task A_picture_of_the_county_is_small_enough_for_the_README(string name, string path, string from, int width, int height)
    {
        await using var lead = await county.LeadAsync(width);
        await lead.Page.GotoAsync(path);
        var top = (await lead.Page.Locator(from).First.BoundingBoxAsync())!.Y + await lead.Page.EvaluateAsync<float>("window.scrollY");

        var picture = await lead.Page.ScreenshotAsync(new() { FullPage = true, Clip = new() { X = 0, Y = top - 8, Width = width, Height = height } });

        Assert.InRange(picture.Length, 1, MostBytes);
        using var temporary = new TemporaryFolder();
        var folder = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") is { Length: > 0 } told ? told : temporary.FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), picture, TestContext.Current.CancellationToken);
    }

    private static int Number(string words) => int.Parse(FirstNumber().Match(words).Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\d,]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstNumber();

    [GeneratedRegex("providers? in all: chase them", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InAll();

    [GeneratedRegex("^Each workflow as its drawing", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsDrawing();

    [GeneratedRegex(@"\d+ emails? waits?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Waiting();

    [GeneratedRegex("^Give up", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GiveUp();
}
