using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Commands;
using Portal.TestKit;

namespace Portal.Host.Tests.Accounts;

public sealed class PasswordLinkTests(PortalCluster cluster)
{
    private const string Pat = "pat.place@suffolk.example";
    private const string NewPassword = "teapot under moonlight";

    [Fact]
    public async Task A_forgotten_password_is_set_by_the_link_that_comes_by_email()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        using var elsewhere = FormClient.For(app);
        await elsewhere.SignInAsync(Pat);

        await browser.Open("/sign-in");
        await browser.Follow("Forgotten your password?");
        await browser.Fill("Email address", Pat).Press("Send the link");
        Assert.Equal("Check your email", browser.Page.Heading);
        await browser.Open(await LinkAsync(database));
        Assert.Equal("new-password", browser.Page.Field("New password").GetAttribute("autocomplete"));
        await browser.Fill("New password", NewPassword).Press("Set password");

        Assert.Equal("/sign-in", browser.Page.Path);
        Assert.Contains("Your password is set", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Sign in", (await elsewhere.Open("/")).Heading);
        Assert.Equal("/sign-in", (await browser.SignInAsync(Pat)).Path);
        Assert.Equal("/council", (await browser.SignInAsync(Pat, NewPassword)).Path);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_email()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var known = FormClient.For(app);
        using var unknown = FormClient.For(app);
        await known.Open("/forgotten-password");
        await unknown.Open("/forgotten-password");

        await known.Fill("Email address", Pat).Press("Send the link");
        await unknown.Fill("Email address", "nobody@nowhere.example").Press("Send the link");

        Assert.Equal(known.Page.Text, unknown.Page.Text);
        Assert.Equal(1L, await database.ScalarAsync<long>("select count(*) from emails"));
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_with_links()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        for (var i = 0; i < 7; i++)
        {
            await browser.Open("/forgotten-password");
            await browser.Fill("Email address", Pat).Press("Send the link");
        }

        Assert.Equal("Check your email", browser.Page.Heading);
        Assert.Equal(5L, await database.ScalarAsync<long>("select count(*) from emails"));
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        var link = await AskAsync(browser, database);
        using var another = FormClient.For(app);
        await another.Open(link);
        await browser.Open(link);
        await browser.Fill("New password", NewPassword).Press("Set password");

        await another.Fill("New password", "somebody else's words").Press("Set password");
        Assert.Equal("This link no longer works", another.Page.Heading);

        await browser.Open(link);
        Assert.Equal("This link no longer works", browser.Page.Heading);
        Assert.Equal("/council", (await browser.SignInAsync(Pat, NewPassword)).Path);
    }

    [Fact]
    public async Task A_reset_link_works_for_an_hour()
    {
        await using var database = await APlacementsUser();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new PortalApp(database) { Clock = clock };
        using var browser = FormClient.For(app);
        var link = await AskAsync(browser, database);

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("Set a new password", (await browser.Open(link)).Heading);

        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("This link no longer works", (await browser.Open(link)).Heading);
    }

    [Theory]
    [InlineData("/reset-password")]
    [InlineData("/reset-password?user=nonsense&token=nonsense")]
    [InlineData("/accept-invitation?user=0198b7c2a1d57000a000000000000000&token=AAAA")]
    public async Task A_link_that_is_not_whole_gets_the_kind_page(string link)
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);

        await browser.Open(link);

        Assert.Equal("This link no longer works", browser.Page.Heading);
        Assert.Empty(browser.Page.Errors);
    }

    [Fact]
    public async Task A_reset_link_does_not_open_the_invitation_page()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        var link = await AskAsync(browser, database);

        await browser.Open(link.Replace("/reset-password", "/accept-invitation", StringComparison.Ordinal));

        Assert.Equal("This link no longer works", browser.Page.Heading);
    }

    [Theory]
    [InlineData("short words", "Password must be 12 characters or more")]
    [InlineData("Liverpool-2024", "That password is easy to guess. Choose another, such as three words that have nothing to do with each other")]
    [InlineData("P@ssw0rdP@ssw0rd", "That password is easy to guess. Choose another, such as three words that have nothing to do with each other")]
    [InlineData("abcabcabcabc", "That password is easy to guess. Choose another, such as three words that have nothing to do with each other")]
    [InlineData("987654321098", "That password is easy to guess. Choose another, such as three words that have nothing to do with each other")]
    [InlineData("Pat Place 2024", "Password must not be made of your name, your email address, the council's name or words of this portal")]
    [InlineData("Council of Suffolk 1", "Password must not be made of your name, your email address, the council's name or words of this portal")]
    [InlineData("Portal-Provider!99", "Password must not be made of your name, your email address, the council's name or words of this portal")]
    public async Task A_password_that_is_short_or_easy_to_guess_is_refused(string password, string sentence)
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        await browser.Open(await AskAsync(browser, database));

        await browser.Fill("New password", password).Press("Set password");

        Assert.Equal([sentence], browser.Page.Errors);
        await browser.Fill("New password", NewPassword).Press("Set password");
        Assert.Equal("/sign-in", browser.Page.Path);
    }

    [Fact]
    public async Task A_password_of_small_letters_alone_is_welcome()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        await browser.Open(await AskAsync(browser, database));

        await browser.Fill("New password", "marmaladeladder").Press("Set password");

        Assert.Equal("/council", (await browser.SignInAsync(Pat, "marmaladeladder")).Path);
    }

    [Fact]
    public async Task A_new_password_lifts_a_lock_out()
    {
        await using var database = await APlacementsUser();
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        for (var i = 0; i < 5; i++)
        {
            await browser.SignInAsync(Pat, "not the password at all");
        }

        await browser.Open(await AskAsync(browser, database));
        await browser.Fill("New password", NewPassword).Press("Set password");

        Assert.Equal("/council", (await browser.SignInAsync(Pat, NewPassword)).Path);
    }

    [Fact]
    public async Task An_invited_administrator_chooses_a_password_and_signs_in()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database).With("Portal:Url", "http://portal.example/");
        var link = await InviteAsync(app, "ada@suffolk.example", "--name", "Ada Minister", "--role", "Administrator");
        using var browser = FormClient.For(app);
        Assert.StartsWith("http://portal.example/accept-invitation?", link, StringComparison.Ordinal);

        await browser.Open(new Uri(link).PathAndQuery);
        Assert.Equal("Choose your password", browser.Page.Heading);
        await browser.Fill("New password", NewPassword).Press("Set password");

        Assert.Equal("/council", (await browser.SignInAsync("ada@suffolk.example", NewPassword)).Path);
        Assert.Equal("This link no longer works", (await browser.Open(new Uri(link).PathAndQuery)).Heading);
    }

    [Fact]
    public async Task An_invitation_works_for_a_week()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new PortalApp(database) { Clock = clock };
        var link = new Uri(await InviteAsync(app, "ada@suffolk.example", "--name", "Ada", "--role", "Placements")).PathAndQuery;
        using var browser = FormClient.For(app);

        clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal("Choose your password", (await browser.Open(link)).Heading);

        clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal("This link no longer works", (await browser.Open(link)).Heading);
    }

    private static async Task<string> InviteAsync(PortalApp app, params string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var output = new StringWriter();
        var command = scope.ServiceProvider.GetServices<ICommand>().OfType<InviteUserCommand>().Single();
        Assert.Equal(0, await command.RunAsync(args, output, CancellationToken.None));
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
    }

    private static async Task<string> AskAsync(FormClient browser, TestDatabase database)
    {
        await browser.Open("/forgotten-password");
        await browser.Fill("Email address", Pat).Press("Send the link");
        return await LinkAsync(database);
    }

    private static async Task<string> LinkAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var email = await db.Emails.SingleAsync();
        Assert.True(email.IsSecret);
        Assert.Equal(Pat, email.To);
        return TestKeys.TextOf(email).Split('\n').Select(x => x.Trim()).Where(x => Uri.TryCreate(x, UriKind.Absolute, out _))
            .Select(x => new Uri(x).PathAndQuery).First(x => x.Contains("token", StringComparison.Ordinal));
    }

    private async Task<TestDatabase> APlacementsUser()
    {
        var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Pat, CouncilRoles.Placements);
        return database;
    }
}
