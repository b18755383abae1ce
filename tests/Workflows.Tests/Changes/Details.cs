using Portal.Domain.Changes;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;
using static Portal.Workflows.Tests.Changes.ChangeStory;

namespace Portal.Workflows.Tests.Changes;

/// <summary>Details of an organisation, a service, a contact: asked for, compared, applied or declined.</summary>
public sealed class Details(PortalCluster cluster)
{
    [Fact]
    public async Task What_differs_is_asked_for_applied_and_written_with_who_asked_and_who_applied()
    {
        await using var story = await OpenAsync(cluster);
        var id = (await story.AskAsync(Ada, ChangeKind.Organisation, "P1001", ("name", "Sleepovers"),
            ("address", "2 High Street\r\nIpswich "), ("email", "it@sleepovers.example"), ("phone", ""), ("vat_number", null)))!.Value;
        var asked = await story.ChangeAsync(id);
        Assert.Equal([new("address", "1 High Street", "2 High Street\nIpswich"), new("email", null, "it@sleepovers.example"), new ChangedValue("phone", "01473 1", null)], asked.Values);
        Assert.Equal(("Sleepovers (Organisation)", new DateOnly(2027, 4, 2), "We moved."), (asked.SubjectLabel, asked.DueOn, asked.Message)); // over Easter
        Assert.Equal("01473 1", await story.Database.ScalarAsync<string>("select phone from providers where ref = 'P1001'"));

        Assert.Equal(MoveResult.Done, await story.ApplyAsync(id));

        Assert.Equal("Sleepovers|2 High Street\nIpswich|it@sleepovers.example|",
            await story.Database.ScalarAsync<string>("select name || '|' || address || '|' || email || '|' || coalesce(phone, '') from providers where ref = 'P1001'"));
        var applied = await story.ChangeAsync(id);
        Assert.Equal((ChangeState.Applied, "Ada Asks", "Lena Clerk"), (applied.State, applied.RequestedBy, applied.DecidedBy));
        Assert.Equal(["change-applied to ada.asks", "change-requested to lena.clerk"], (await story.EmailsAsync()).Order(StringComparer.Ordinal));
        Assert.Empty(await story.BreaksAsync());
        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.ApplyAsync(id));
    }

    [Fact]
    public async Task A_service_a_contact_and_a_new_contact_are_changed_and_only_the_providers_own()
    {
        await using var story = await OpenAsync(cluster);
        await story.ApplyAsync((await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "The 'New' Home"), ("address", "=cmd()")))!.Value);
        await story.ApplyAsync((await story.AskAsync(Ada, ChangeKind.Contact, "N1", ("name", "Jo Manager"), ("job_title", "Head"), ("email", null), ("phone", "1")))!.Value);
        await story.ApplyAsync((await story.AskAsync(Ada, ChangeKind.NewContact, null, ("name", "مريم 👍"), ("phone", "3")))!.Value);

        Assert.Equal("The 'New' Home =cmd()", await story.Database.ScalarAsync<string>("select name || ' ' || address from services where ref = 'S2001'"));
        Assert.Equal("Head", await story.Database.ScalarAsync<string>("select job_title from contacts where ref = 'N1'"));
        Assert.Equal("CR1003 P1001 3", await story.Database.ScalarAsync<string>("select ref || ' ' || provider_ref || ' ' || phone from contacts where name = 'مريم 👍'"));
        Assert.Null(await story.AskAsync(Ada, ChangeKind.Contact, "N2", ("name", "Mine")));
        Assert.Null(await story.AskAsync(Ada, ChangeKind.Service, "S2002", ("name", "Mine")));
        Assert.Equal(MoveResult.NotFound, await story.WithdrawChangeAsync((await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "X")))!.Value, ActionGivens.Hal));
    }

    [Fact]
    public async Task A_contact_is_removed_with_what_stood_there_and_not_where_it_is_another_by_now()
    {
        await using var story = await OpenAsync(cluster);
        var id = (await story.AskAsync(Ada, ChangeKind.ContactRemoval, "N1", ("name", "whatever is posted")))!.Value;
        Assert.Equal([new("name", "Jo Manager", null), new ChangedValue("phone", "1", null)], (await story.ChangeAsync(id)).Values);
        Assert.Null(await story.AskAsync(Ada, ChangeKind.ContactRemoval, "N2"));

        await story.Database.ExecuteAsync("update contacts set phone = '2' where ref = 'N1'");
        await Assert.ThrowsAsync<ValuesChangedMeanwhile>(() => story.ApplyAsync(id));
        await story.Database.ExecuteAsync("update contacts set phone = '1', email = 'jo@sleepovers.example' where ref = 'N1'");
        Assert.StartsWith("Email address: the value changed", (await Assert.ThrowsAsync<ValuesChangedMeanwhile>(() => story.ApplyAsync(id))).Message, StringComparison.Ordinal);
        await story.Database.ExecuteAsync("update contacts set email = null where ref = 'N1'");
        Assert.Equal(MoveResult.Done, await story.ApplyAsync(id));

        Assert.Equal("N2", await story.Database.ScalarAsync<string>("select string_agg(ref, ' ') from contacts"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task What_cannot_be_asked_for_is_refused()
    {
        await using var story = await OpenAsync(cluster);

        await Assert.ThrowsAsync<ChangesNothing>(() => story.AskAsync(Ada, ChangeKind.Contact, "N1", ("name", " Jo Manager "), ("phone", "1")));
        await Assert.ThrowsAsync<ValueIsNotPossible>(() => story.AskAsync(Ada, ChangeKind.Contact, "N1", ("name", " ")));
        await Assert.ThrowsAsync<ValueIsNotPossible>(() => story.AskAsync(Ada, ChangeKind.Contact, "N1", ("name", new string('x', 201))));
        var refused = await Assert.ThrowsAsync<ValueIsNotPossible>(() => story.AskAsync(Ada, ChangeKind.Contact, "N1", ("name", "Jo"), ("email", "no address")));
        Assert.Equal("Values[email]", refused.Field);
        Assert.Equal(0L, await story.Database.ScalarAsync<long>("select count(*) from change_requests"));
    }

    [Fact]
    public async Task What_changed_since_it_was_asked_for_is_not_overwritten()
    {
        await using var story = await OpenAsync(cluster);
        var id = (await story.AskAsync(Ada, ChangeKind.Organisation, "P1001", ("name", "Sleepovers"), ("phone", "01473 2"), ("address", "1 High Street")))!.Value;
        await story.Database.ExecuteAsync("update providers set phone = '01473 9' where ref = 'P1001'");

        var refused = await Assert.ThrowsAsync<ValuesChangedMeanwhile>(() => story.ApplyAsync(id));

        Assert.StartsWith("Telephone: the value changed", refused.Message, StringComparison.Ordinal);
        Assert.Equal((ChangeState.Requested, "01473 9"), ((await story.ChangeAsync(id)).State, await story.Database.ScalarAsync<string>("select phone from providers where ref = 'P1001'")));
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_changes_nothing_and_a_withdrawn_one_cannot_be_applied()
    {
        await using var story = await OpenAsync(cluster);
        var id = (await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "Another")))!.Value;
        await Assert.ThrowsAsync<FieldIsNotPossible>(() => story.DeclineChangeAsync(id, " "));
        await story.DeclineChangeAsync(id, "It is registered as Sleepovers.");
        Assert.Equal((ChangeState.Declined, "It is registered as Sleepovers."), ((await story.ChangeAsync(id)).State, (await story.ChangeAsync(id)).Reason));
        Assert.Equal("Sleepovers", await story.Database.ScalarAsync<string>("select name from services where ref = 'S2001'"));
        Assert.Contains("change-declined to ada.asks", await story.EmailsAsync());

        var other = (await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "Another")))!.Value;
        await story.WithdrawChangeAsync(other);
        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.ApplyAsync(other));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task After_five_working_days_the_placements_team_is_reminded_once_and_a_decided_one_reminds_nobody()
    {
        await using var story = await OpenAsync(cluster);
        var decided = (await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "Another")))!.Value;
        await story.DeclineChangeAsync(decided, "No.");
        await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "A third"));
        await story.EmailsAsync();

        story.Clock.Advance(new DateTimeOffset(2027, 4, 2, 7, 59, 0, TimeSpan.Zero) - story.Clock.GetUtcNow());
        Assert.DoesNotContain("change-reminder to lena.clerk", await story.EmailsAsync());
        story.Clock.Advance(TimeSpan.FromMinutes(1)); // nine in London's summer
        Assert.Single(await story.EmailsAsync(), l => l == "change-reminder to lena.clerk");
        story.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Single(await story.EmailsAsync(), l => l == "change-reminder to lena.clerk");
    }

    [Fact]
    public async Task What_was_asked_for_and_decided_stays_as_it_was()
    {
        await using var story = await OpenAsync(cluster);
        var id = (await story.AskAsync(Ada, ChangeKind.Service, "S2001", ("name", "Another")))!.Value;
        await Refused("update change_requests set subject_label = 'x'");
        await story.DeclineChangeAsync(id, "No.");

        foreach (var sql in (string[])["update change_requests set reason = 'x'", "delete from change_requests", "truncate change_requests"])
        {
            await Refused(sql);
        }

        async Task Refused(string sql)
            => Assert.Equal((sql, Npgsql.PostgresErrorCodes.RestrictViolation), (sql, (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => story.Database.ExecuteAsync(sql))).SqlState));
    }
}
