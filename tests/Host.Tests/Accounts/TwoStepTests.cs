using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Accounts;

/// <summary>A second step beside the password: turned on by its owner, required by the council.</summary>
public sealed class TwoStepTests(PortalCluster cluster)
{
    private const string Adele = "adele.admin@council.example";

    [Fact]
    public async Task A_code_of_the_app_is_asked_for_beside_the_password_and_works_once()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        var (key, codes) = await Authenticator.TurnOnAsync(sarah);
        Assert.Equal(10, codes.Count);
        await sarah.Open("/account/two-step");
        Assert.Contains("10 recovery codes are left", sarah.Page.Text, StringComparison.Ordinal);

        var again = world.Stranger();
        await again.SignInAsync(Sarah);
        Assert.Equal("Second step", again.Page.Heading);
        Assert.Equal("Sign in", (await again.Open("/provider")).Heading); // the password alone opens nothing
        await again.SignInAsync(Sarah);
        await again.Fill("Code", Authenticator.Code(key, steps: 0)).Press("Sign in");
        Assert.Equal("Error: This code is wrong, or was already used. Wait for the next one and try again", again.Page.ErrorBeside("Code")); // it turned it on
        await again.Fill("Code", Authenticator.Code(key, steps: 1)).Press("Sign in");
        Assert.Equal("Pick a task...", again.Page.Heading);
        await again.Open("/provider/contracts");
        Assert.Equal("Contract Documents", again.Page.Heading);

        var third = world.Stranger();
        await third.SignInAsync(Sarah);
        await third.Fill("Code", Authenticator.Code(key, steps: 1)).Press("Sign in");
        Assert.Equal("Second step", third.Page.Heading);
        await third.Fill("Code", codes[0]).Press("Sign in");
        Assert.Equal("Pick a task...", third.Page.Heading);
        await third.Press("Sign out");
        await third.SignInAsync(Sarah);
        await third.Fill("Code", codes[0]).Press("Sign in");
        Assert.Equal("Second step", third.Page.Heading);
        Assert.Equal("TwoStepOn, TwoStepFailed, TwoStepFailed, RecoveryCodeUsed, TwoStepFailed",
            await world.Database.ScalarAsync<string>("select string_agg(kind, ', ' order by id) from audit_entries where kind in ('TwoStepOn', 'TwoStepFailed', 'RecoveryCodeUsed')"));
    }

    [Fact]
    public async Task The_fifth_wrong_code_locks_out_even_the_right_one()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var (key, _) = await Authenticator.TurnOnAsync(await world.AsAsync(Sarah));
        var thief = world.Stranger();
        await thief.SignInAsync(Sarah);
        for (var i = 0; i < 5; i++)
        {
            await thief.Fill("Code", "000000").Press("Sign in");
        }

        await thief.Fill("Code", Authenticator.Code(key, steps: 1)).Press("Sign in");

        Assert.Equal("Error: Wrong codes were typed too often. Wait 15 minutes and sign in again", thief.Page.ErrorBeside("Code"));
    }

    [Fact]
    public async Task Turning_it_on_ends_other_sessions_and_turning_it_off_needs_the_password()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var sarah = await world.AsAsync(Sarah);
        var elsewhere = world.Stranger();
        await elsewhere.SignInAsync(Sarah);
        await sarah.Open("/account/two-step");
        await sarah.Press("Set up");
        Assert.Equal("Error: This is not your password", sarah.Page.ErrorBeside("Password"));
        await sarah.Fill("Password", AccountGivens.Password).Press("Set up");
        await sarah.Fill("Code", "123").Press("Turn on");
        Assert.StartsWith("Error: This code is wrong", sarah.Page.ErrorBeside("Code"), StringComparison.Ordinal);
        await Authenticator.TurnOnAsync(sarah);
        Assert.Equal("Sign in", (await elsewhere.Open("/provider")).Heading);

        await sarah.Open("/account/two-step");
        await sarah.Follow("Turn off");
        await sarah.Fill("Password", "wrong").Press("Turn off");
        Assert.Equal("Error: This is not your password", sarah.Page.ErrorBeside("Password"));
        Assert.Contains("Turn off", sarah.Page.Buttons);
        await sarah.Follow("Cancel");
        await sarah.Follow("New recovery codes");
        await sarah.Fill("Password", AccountGivens.Password).Press("New recovery codes");
        Assert.Equal(10, sarah.Page.Document.QuerySelectorAll(".portal-codes li").Length);
        await sarah.Open("/account/two-step");
        await sarah.Follow("Turn off");
        await sarah.Fill("Password", AccountGivens.Password).Press("Turn off");
        Assert.Contains("Two-step sign-in is off.", sarah.Page.Text, StringComparison.Ordinal);
        await elsewhere.SignInAsync(Sarah);
        Assert.Equal("Pick a task...", elsewhere.Page.Heading);
    }

    [Fact]
    public async Task Who_was_reset_has_no_password_until_the_link_and_sets_the_second_step_up_again()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        var clerk = await world.AsAsync(Clerk);
        await Authenticator.TurnOnAsync(clerk);
        var adele = await world.AsAsync(Adele);
        await adele.Open($"/council/users/{await world.Database.ScalarAsync<Guid>($"select id from users where email = '{Clerk}'")}");
        await adele.Press("Reset sign-in");

        await clerk.SignInAsync(Clerk);
        Assert.NotNull(clerk.Page.ErrorBeside("Email address"));
        await world.DeliverAsync();
        await clerk.Open(Mailbox.LinkTo(world, Clerk));
        await clerk.Fill("New password", "teapot under moonlight").Press("Set password");
        await clerk.SignInAsync(Clerk, "teapot under moonlight");
        Assert.Equal("Two-step sign-in", (await clerk.Open("/council/contracts")).Heading);
        Assert.Contains("set up again", clerk.Page.Text, StringComparison.Ordinal);
        await Authenticator.TurnOnAsync(clerk, "teapot under moonlight");
        Assert.Equal("Contract documents", (await clerk.Open("/council/contracts")).Heading);
    }

    [Fact]
    public async Task A_role_that_requires_it_opens_nothing_else_until_it_is_set_up()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        var adele = await world.AsAsync(Adele);
        var sarah = await world.AsAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);
        await adele.Open("/council/users");
        await adele.Choose("Providers: Agree contract documents (Signatory)").Press(adele.Page.Buttons[^1]);

        Assert.Equal("Two-step sign-in", (await sarah.Open("/provider/contracts")).Heading);
        Assert.Contains("Your role requires two-step sign-in.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open("/council/contracts")).Status);
        Assert.Equal("Contract documents", clerk.Page.Heading);
        await Authenticator.TurnOnAsync(sarah);
        Assert.Equal("Contract Documents", (await sarah.Open("/provider/contracts")).Heading);
    }
}
