using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Notifications.Links;
using Portal.TestKit;
using Portal.Workflows.Accounts;

namespace Portal.Host.Tests.Accounts;

public sealed class PasswordCheckTests(PortalCluster cluster)
{
    private const string Sarah = "sarah.lock@sleepovers.example";

    [Fact]
    public async Task The_password_typed_again_is_right_or_wrong()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var user = await AUserOfTwoAsync(database);
        await using var app = new PortalApp(database);

        Assert.Equal(PasswordCheckResult.Right, await CheckAsync(app, user.Id, AccountGivens.Password));
        Assert.Equal(PasswordCheckResult.Wrong, await CheckAsync(app, user.Id, "not the password at all"));
        Assert.Equal(PasswordCheckResult.Wrong, await CheckAsync(app, user.Id, password: null));
    }

    [Fact]
    public async Task The_fifth_wrong_one_ends_the_session_and_locks_the_sign_in_page_too()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var user = await AUserOfTwoAsync(database);
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        await browser.SignInAsync(Sarah);
        for (var i = 1; i <= 4; i++)
        {
            Assert.Equal(PasswordCheckResult.Wrong, await CheckAsync(app, user.Id, "not the password at all"));
        }

        Assert.Equal("Choose a provider", (await browser.Open("/choose-provider")).Heading);
        Assert.Equal(PasswordCheckResult.LockedOut, await CheckAsync(app, user.Id, "not the password at all"));

        Assert.Equal("Sign in", (await browser.Open("/choose-provider")).Heading);
        Assert.Contains("You have been signed out", (await browser.Open(AccountLinks.LockedOut)).Text, StringComparison.Ordinal);
        Assert.Equal(PasswordCheckResult.LockedOut, await CheckAsync(app, user.Id, AccountGivens.Password));
        Assert.Equal("/sign-in", (await browser.SignInAsync(Sarah)).Path);
    }

    [Fact]
    public async Task A_stranger_who_locks_the_sign_in_page_neither_ends_a_session_nor_stops_a_decision()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var user = await AUserOfTwoAsync(database);
        await using var app = new PortalApp(database);
        using var browser = FormClient.For(app);
        using var stranger = FormClient.For(app);
        await browser.SignInAsync(Sarah);
        for (var i = 0; i < 6; i++)
        {
            await stranger.SignInAsync(Sarah, "not the password at all");
        }

        Assert.Equal(PasswordCheckResult.Right, await CheckAsync(app, user.Id, AccountGivens.Password));
        Assert.Equal("Choose a provider", (await browser.Open("/choose-provider")).Heading);
    }

    [Fact]
    public async Task Many_wrong_passwords_at_once_are_no_way_around_the_lock_out()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var user = await AUserOfTwoAsync(database);
        await using var app = new PortalApp(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => CheckAsync(app, user.Id, "not the password at all")));

        Assert.Equal(4, results.Count(x => x == PasswordCheckResult.Wrong));
    }

    private static async Task<AppUser> AUserOfTwoAsync(TestDatabase database)
    {
        await database.GivenProviderAsync("P1001", "Sleepovers");
        await database.GivenProviderAsync("P1002", "Harbour View Care");
        return await database.GivenProviderUserAsync(Sarah, ProviderRoles.Signatory, "P1001", "P1002");
    }

    private static async Task<PasswordCheckResult> CheckAsync(PortalApp app, Guid user, string? password)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordCheck>().CheckAsync(user, password);
    }
}
