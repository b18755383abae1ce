using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Accounts;

/// <summary>Whoever owns an account hears by email what was done with it, and changes its password by himself.</summary>
public sealed class OwnerNewsTests(PortalCluster cluster)
{
    private const string Another = "teapot under moonlight";

    [Fact]
    public async Task Two_steps_on_and_off_new_codes_and_a_code_that_was_used_are_told()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        var (_, codes) = await Authenticator.TurnOnAsync(sarah);
        var again = world.Stranger();
        await again.SignInAsync(Sarah);
        await again.Fill("Code", codes[0]).Press("Sign in");

        await again.Open("/account/two-step");
        await again.Follow("New recovery codes");
        await again.Fill("Password", AccountGivens.Password).Press("New recovery codes");
        await again.Open("/account/two-step");
        await again.Follow("Turn off");
        await again.Fill("Password", AccountGivens.Password).Press("Turn off");
        Assert.Contains("Two-step sign-in is off.", again.Page.Text, StringComparison.Ordinal);

        Assert.Equal(
            ["Two-step sign-in was turned on", "A recovery code was used", "New recovery codes were made", "Two-step sign-in was turned off"],
            await NewsAsync(world, Sarah));
    }

    [Fact]
    public async Task A_password_is_changed_by_whoever_knows_it_and_ends_every_other_session()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        var elsewhere = await world.AsAsync(Sarah);
        await sarah.Open("/account");
        await sarah.Follow("Change your password");

        await sarah.Press("Change password");
        Assert.Equal("Error: Enter the password that you have now", sarah.Page.ErrorBeside("Current password"));
        Assert.Equal("Error: Enter a new password", sarah.Page.ErrorBeside("New password"));
        await sarah.Fill("Current password", "not this one").Fill("New password", Another).Press("Change password");
        Assert.Equal("Error: This is not your password", sarah.Page.ErrorBeside("Current password"));
        await sarah.Fill("Current password", AccountGivens.Password).Fill("New password", "short").Press("Change password");
        Assert.Equal("Error: Password must be 12 characters or more", sarah.Page.ErrorBeside("New password"));
        Assert.Empty(await NewsAsync(world, Sarah));

        await sarah.Fill("Current password", AccountGivens.Password).Fill("New password", Another).Press("Change password");

        Assert.Equal("Your account", sarah.Page.Heading);
        Assert.Contains("Your password is changed.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Pick a task...", (await sarah.Open("/provider")).Heading);
        Assert.Equal("Sign in", (await elsewhere.Open("/provider")).Heading);
        Assert.Equal("/sign-in", (await elsewhere.SignInAsync(Sarah)).Path);
        Assert.Equal("/provider", (await elsewhere.SignInAsync(Sarah, Another)).Path);
        Assert.Equal(["Your password was set"], await NewsAsync(world, Sarah));
        Assert.Equal("While signed in", await world.Database.ScalarAsync<string>("select detail from audit_entries where kind = 'PasswordSet'"));
    }

    [Fact]
    public async Task Who_sits_at_an_open_browser_guesses_five_times()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/account/password");
        for (var i = 0; i < 5; i++)
        {
            await sarah.Fill("Current password", $"guess number {i}").Fill("New password", Another).Press("Change password");
        }

        Assert.Equal("Error: Wrong passwords were typed too often: you are signed out", sarah.Page.ErrorBeside("Current password"));
        Assert.Equal("Sign in", (await sarah.Open("/provider")).Heading);
        Assert.Empty(await NewsAsync(world, Sarah));
    }

    [Theory]
    [InlineData("Crash-Override")]
    [InlineData("bilb0baggins-2024")]
    [InlineData("correcthorsebatterystaple")]
    public async Task What_others_chose_before_and_lost_is_no_password(string password)
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/account/password");

        await sarah.Fill("Current password", AccountGivens.Password).Fill("New password", password).Press("Change password");

        Assert.StartsWith("Error: That password is easy to guess.", sarah.Page.ErrorBeside("New password"), StringComparison.Ordinal);
    }

    private static async Task<List<string>> NewsAsync(PortalWorld world, string email)
        => [.. (await world.Database.ScalarAsync<string>($"select coalesce(string_agg(subject, '|' order by created_at), '') from emails where kind = 'account-news' and \"to\" = '{email}'"))!
            .Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
