using Portal.TestKit;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Contracts;

public sealed class WrongPasswordTests(PortalCluster cluster)
{
    private const string Wrong = "not the password";
    private const string Reason = "The weekly cost is wrong.";

    [Fact]
    public async Task A_wrong_password_records_nothing_and_keeps_the_reason()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/reject");
        var before = await EverythingOfAsync(world);

        await sarah.Fill("Rejection reason", Reason).Fill("Password", Wrong).Press("Reject");

        Assert.Equal("The password is wrong. Nothing was recorded", Assert.Single(sarah.Page.Errors));
        Assert.Equal("Error: The password is wrong. Nothing was recorded", sarah.Page.ErrorBeside("Password"));
        Assert.Equal((Reason, ""), (sarah.Page.Value("Rejection reason"), sarah.Page.Value("Password")));
        Assert.Equal(before, await EverythingOfAsync(world));

        await sarah.Fill("Password", AccountGivens.Password).Press("Reject");
        Assert.Equal(Reason, sarah.Page.Fact("Rejection reason"));
    }

    [Fact]
    public async Task The_same_holds_when_agreeing()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/agree");
        var before = await EverythingOfAsync(world);

        await sarah.Fill("Password", Wrong).Press("Agree");

        Assert.Equal("The password is wrong. Nothing was recorded", Assert.Single(sarah.Page.Errors));
        Assert.Equal(before, await EverythingOfAsync(world));
        await sarah.Fill("Password", AccountGivens.Password).Press("Agree");
        Assert.Equal("Approved", sarah.Page.Fact("Status"));
    }

    [Fact]
    public async Task The_fifth_wrong_password_locks_the_account_out_and_ends_its_sessions()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var elsewhere = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/agree");
        for (var i = 1; i <= 4; i++)
        {
            await sarah.Fill("Password", Wrong).Press("Agree");
            Assert.Equal("Agree", Assert.Single(sarah.Page.Buttons, x => x == "Agree"));
        }

        await sarah.Fill("Password", Wrong).Press("Agree");

        Assert.Equal("/sign-in?ended=locked", sarah.Page.Path);
        Assert.Equal("Sign in", (await sarah.Open($"/provider/contracts/{id}/agree")).Heading);
        Assert.Equal("Sign in", (await elsewhere.Open("/provider")).Heading);
        // Not even the right one opens the door now.
        await sarah.SignInAsync(Sarah);
        Assert.Equal("Sign in", sarah.Page.Heading);
        Assert.Equal(("Published", 2L, 1L), await world.StandingAsync(id));
        // A colleague is not locked out by it.
        Assert.Equal("Pick a task...", (await world.AsAsync(Sam)).Page.Heading);
    }

    [Fact]
    public async Task Wrong_passwords_on_a_decision_count_towards_the_lock_out_of_the_door_but_a_stranger_at_the_door_stops_no_decision()
    {
        await using var world = await PortalWorld.BeginAsync(cluster);
        var id = await world.App.GivenPublishedDocumentAsync();
        var sarah = await world.AsAsync(Sarah);
        var stranger = world.Stranger();
        await sarah.Open($"/provider/contracts/{id}/reject");
        sarah.Fill("Rejection reason", Reason);
        for (var i = 1; i <= 3; i++)
        {
            await sarah.Fill("Password", Wrong).Press("Reject");
            Assert.Equal($"/provider/contracts/{id}/reject", sarah.Page.Address.AbsolutePath);
        }

        await stranger.SignInAsync(Sarah, Wrong);
        await stranger.SignInAsync(Sarah, Wrong);
        Assert.Equal("/sign-in", (await stranger.SignInAsync(Sarah)).Path);

        await sarah.Fill("Password", AccountGivens.Password).Press("Reject");
        Assert.Equal($"/provider/contracts/{id}", sarah.Page.Path);
        Assert.Equal("Rejected", await world.Database.ScalarAsync<string>("select state from contract_documents"));
    }

    private static Task<string?> EverythingOfAsync(PortalWorld world) => world.Database.ScalarAsync<string>("""
        select (select md5(string_agg(d::text || d.xmin::text, '')) from contract_documents d)
            || (select md5(string_agg(j::text, '')) from journal j) || (select md5(string_agg(i::text, '')) from workflow_instances i)
            || (select md5(string_agg(o::text, '')) from outbox o) || (select md5(string_agg(t::text, '')) from timers t)
        """);
}
