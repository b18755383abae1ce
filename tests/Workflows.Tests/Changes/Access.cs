using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;
using static Portal.Workflows.Tests.Changes.ChangeStory;

namespace Portal.Workflows.Tests.Changes;

/// <summary>Portal access: a portal administrator asks, the council's administrator approves; nobody for himself.</summary>
public sealed class Access(PortalCluster cluster)
{
    private const string Nia = "nia.new@sleepovers.example";

    [Fact]
    public async Task A_new_user_is_invited_with_the_roles_that_were_approved_and_not_before()
    {
        await using var story = await OpenAsync(cluster);
        var id = (await story.AskAsync(Pia, ChangeKind.NewUser, null, ("name", "Nia New"), ("email", Nia), ("roles", "Signatory, Invoicing")))!.Value;
        Assert.Equal(0L, await story.Database.ScalarAsync<long>($"select count(*) from users where email = '{Nia}'"));

        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.ApplyAsync(id, PortalGivens.Clerk));
        Assert.Equal(MoveResult.Done, await story.ApplyAsync(id, Adele));

        Assert.Equal((int)(ProviderRoles.Signatory | ProviderRoles.Invoicing),
            await story.Database.ScalarAsync<int>($"select roles from memberships m join users u on u.id = m.user_id where u.email = '{Nia}' and m.provider_ref = 'P1001'"));
        await using var db = story.Database.Context();
        var letter = await db.Emails.SingleAsync(e => e.To == Nia);
        Assert.Contains($"/accept-invitation?user={await story.Database.ScalarAsync<Guid>($"select id from users where email = '{Nia}'"):N}&token=", TestKeys.TextOf(letter), StringComparison.Ordinal);
        Assert.Equal("Adele Admin P1001: Signatory, Invoicing",
            await story.Database.ScalarAsync<string>($"select user_name || ' ' || detail from audit_entries where kind = 'Invited' and subject = '{Nia}'"));
        Assert.Contains("change-applied to pia.portal", await story.EmailsAsync());
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Whoever_is_no_portal_administrator_asks_for_new_users_alone()
    {
        await using var story = await OpenAsync(cluster);
        var pia = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{Pia}'");

        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.AskAsync(PortalGivens.Sarah, ChangeKind.UserRemoval, pia.ToString()));
        Assert.NotNull(await story.AskAsync(PortalGivens.Sarah, ChangeKind.NewUser, null, ("name", "Nia New"), ("email", Nia), ("roles", "Signatory")));
    }

    [Fact]
    public async Task Roles_change_and_a_leaver_is_out_at_once_with_every_session()
    {
        await using var story = await OpenAsync(cluster);
        var sarah = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{PortalGivens.Sarah}'");
        await story.ApplyAsync((await story.AskAsync(Pia, ChangeKind.UserRoles, sarah.ToString(), ("roles", "Invoicing")))!.Value, Adele);
        Assert.Equal((int)ProviderRoles.Invoicing, await story.Database.ScalarAsync<int>($"select roles from memberships where user_id = '{sarah}'"));
        await story.Database.ExecuteAsync($"insert into sessions (key_hash, user_id, ticket, started_at, expires_at) values ('\\x01', '{sarah}', '\\x02', now(), now() + interval '1 day')");

        await story.ApplyAsync((await story.AskAsync(Pia, ChangeKind.UserRemoval, sarah.ToString()))!.Value, Adele);

        Assert.Equal(0L, await story.Database.ScalarAsync<long>($"select (select count(*) from sessions where user_id = '{sarah}') + (select count(*) from memberships where user_id = '{sarah}')"));
        Assert.Equal("RolesChanged, AccessRemoved", await story.Database.ScalarAsync<string>($"select string_agg(kind, ', ' order by id) from audit_entries where subject = '{PortalGivens.Sarah}'"));
        Assert.Null(await story.AskAsync(Pia, ChangeKind.UserRemoval, sarah.ToString()));
    }

    [Fact]
    public async Task A_reset_ends_every_session_and_sends_a_link()
    {
        await using var story = await OpenAsync(cluster);
        var sarah = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{PortalGivens.Sarah}'");
        await story.Database.ExecuteAsync($"insert into sessions (key_hash, user_id, ticket, started_at, expires_at) values ('\\x01', '{sarah}', '\\x02', now(), now() + interval '1 day'); update users set two_factor_enabled = true where id = '{sarah}'");

        await story.ApplyAsync((await story.AskAsync(Pia, ChangeKind.UserReset, sarah.ToString()))!.Value, Adele);

        await using var db = story.Database.Context();
        Assert.Contains($"/reset-password?user={sarah:N}&token=", TestKeys.TextOf(await db.Emails.SingleAsync(e => e.To == PortalGivens.Sarah)), StringComparison.Ordinal);
        Assert.Equal((0L, false),
            (await story.Database.ScalarAsync<long>($"select count(*) from sessions where user_id = '{sarah}'"),
            await story.Database.ScalarAsync<bool>($"select two_factor_enabled from users where id = '{sarah}'")));
    }

    [Fact]
    public async Task Nobody_asks_for_himself_and_no_account_changes_sides()
    {
        await using var story = await OpenAsync(cluster);
        var pia = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{Pia}'");
        var harry = await story.Database.ScalarAsync<Guid>($"select id from users where email = '{PortalGivens.Harry}'");

        await Assert.ThrowsAsync<NobodyChangesTheirOwnAccess>(() => story.AskAsync(Pia, ChangeKind.UserRoles, pia.ToString(), ("roles", "Signatory")));
        Assert.Null(await story.AskAsync(Pia, ChangeKind.UserRoles, harry.ToString(), ("roles", "Signatory")));
        Assert.Null(await story.AskAsync(Pia, ChangeKind.UserRemoval, "1' or '1'='1"));
        await Assert.ThrowsAsync<ValueIsNotPossible>(() => story.AskAsync(Pia, ChangeKind.NewUser, null, ("name", "X"), ("email", "x@y.example"), ("roles", "Administrator")));
        await Assert.ThrowsAsync<PersonIsAUserAlready>(() => story.AskAsync(Pia, ChangeKind.NewUser, null, ("name", "Pia"), ("email", $" {Pia.ToUpperInvariant()} "), ("roles", "Signatory")));
        var twice = (await story.AskAsync(Pia, ChangeKind.NewUser, null, ("name", "Nia"), ("email", Nia), ("roles", "Actions")))!.Value;
        await story.ApplyAsync((await story.AskAsync(Pia, ChangeKind.NewUser, null, ("name", "Nia"), ("email", Nia), ("roles", "Signatory")))!.Value, Adele);
        await Assert.ThrowsAsync<PersonIsAUserAlready>(() => story.ApplyAsync(twice, Adele));
        var id = (await story.AskAsync(Pia, ChangeKind.NewUser, null, ("name", "Carol"), ("email", PortalGivens.Clerk), ("roles", "Signatory")))!.Value;
        await Assert.ThrowsAsync<AccountStandsOnOneSide>(() => story.ApplyAsync(id, Adele));
        Assert.Equal((ChangeState.Requested, 1L), ((await story.ChangeAsync(id)).State, await story.Database.ScalarAsync<long>("select count(*) from audit_entries")));
        Assert.Equal(MoveResult.NotFound, await story.WithdrawChangeAsync(id, Ada));
    }
}
