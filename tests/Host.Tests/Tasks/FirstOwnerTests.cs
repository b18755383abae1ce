using System.Net;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;

namespace Portal.Host.Tests.Tasks;

/// <summary>Who of a team gets its new work first: rules that its lead sets.</summary>
public sealed class FirstOwnerTests(PortalCluster cluster)
{
    private const string Authorisers = "Finance team (authoriser)";

    [Fact]
    public async Task A_lead_says_who_gets_new_work_first_and_changes_and_removes_it()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenLeadAsync(InvoiceWorld.Ann);
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open("/council/team-work");
        await ann.Follow("Who gets new work first");
        Assert.Contains("There is no rule here: all new work goes to its team.", ann.Page.Text, StringComparison.Ordinal);

        await ann.Follow("New rule");
        await ann.Press("Save");
        Assert.Equal("Error: Choose a team", ann.Page.ErrorBeside("Team"));
        await ann.Select("Team", Authorisers).Select("Goes to", "[No Selection]").Press("Save");
        Assert.Equal((HttpStatusCode.Conflict, $"Error: Choose somebody of {Authorisers}"), (ann.Page.Status, ann.Page.ErrorBeside("Goes to")));
        ann.Select("Goes to", "Finn Final");
        var form = ann.Page;
        await ann.Press("Save");
        await ann.PressOn(form, "Save"); // once more
        Assert.Equal((Authorisers, "Every other provider", "Finn Final", "Finn Final gets it"), Rule(ann));

        await ann.Open("/council/team-work/first/edit");
        await ann.Select("Team", Authorisers).Select("Goes to", "Ann Author").Press("Save");
        Assert.Equal($"Error: {Authorisers} already has a rule for every other provider. Change that one", ann.Page.ErrorBeside("What comes from"));
        await ann.Select("What comes from", "Sleepovers").Press("Save");
        Assert.Equal(["Finn Final", "Ann Author"], ann.Page.Rows.Select(r => r["Goes to"]));
        var id = await world.GivenPendingAsync();
        Assert.Equal("Ann Author", await OwnerAsync(world, id));

        await ann.Open("/council/team-work/first");
        await ann.Follow($"Change the rule of {Authorisers} for Sleepovers");
        await ann.Select("Goes to", "Finn Final").Press("Save");
        Assert.Equal(["Finn Final", "Finn Final"], ann.Page.Rows.Select(r => r["Goes to"]));
        await ann.Follow($"Change the rule of {Authorisers} for Sleepovers");
        await ann.Follow("Remove this rule");
        Assert.Contains("New work from Sleepovers then goes where the work of every other provider goes.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal(2L, await RulesAsync(world)); // nothing has happened yet
        await ann.Press("Remove the rule");
        Assert.Equal((1, 1L), (ann.Page.Rows.Count, await RulesAsync(world)));
        Assert.Equal(
            "Every other provider: Finn Final gets it first|Provider P1001: Ann Author gets it first|Provider P1001: Finn Final gets it first|Provider P1001: removed",
            await world.Database.ScalarAsync<string>($"select string_agg(detail, '|' order by id) from audit_entries where kind = 'TaskRuleChanged' and subject = '{Authorisers}' and user_name = 'Ann Author'"));
    }

    [Fact]
    public async Task Who_leads_no_team_reads_the_rules_and_changes_none_and_nobody_those_of_a_team_that_is_not_theirs()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenLeadAsync(InvoiceWorld.Ann);
        await world.Database.ExecuteAsync($"insert into task_rules select 'Placements team', '', id from users where email = '{PortalGivens.Clerk}'");
        var (ann, finn) = (await world.AsAsync(InvoiceWorld.Ann), await world.AsAsync(InvoiceWorld.Finn));
        await ann.Open("/council/team-work/first/edit");
        ann.Select("Team", Authorisers).Select("Goes to", "Finn Final");
        var form = ann.Page;

        await finn.Open("/council/team-work/first");
        Assert.Contains("The lead of a team, or an administrator, sets its rules.", finn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New rule", finn.Page.Text, StringComparison.Ordinal);
        await ann.Open("/council/team-work/first/edit?team=Placements team");
        Assert.Contains("You do not lead this team.", ann.Page.Text, StringComparison.Ordinal);
        await world.Database.ExecuteAsync("update teams set lead_id = null");
        await ann.PressOn(form, "Save");

        Assert.Equal((HttpStatusCode.Conflict, "You do not lead this team. Ask its lead or an administrator to do this"), (ann.Page.Status, Assert.Single(ann.Page.Errors)));
        Assert.Equal(1L, await RulesAsync(world));
    }

    [Fact]
    public async Task A_rule_whose_person_is_away_or_has_left_says_what_comes_of_it()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync($"insert into task_rules select '{Authorisers}', '', id from users where email = '{InvoiceWorld.Ann}'");
        var finn = await world.AsAsync(InvoiceWorld.Finn);
        await world.Database.ExecuteAsync($"update users set away_until = '2099-01-01', delegate_id = (select id from users where email = '{InvoiceWorld.Finn}') where email = '{InvoiceWorld.Ann}'");
        await finn.Open("/council/team-work/first");
        Assert.Equal("Away until 01/01/2099: Finn Final stands in", finn.Page.Rows[0]["Today"]);
        var id = await world.GivenPendingAsync();
        Assert.Equal("Ann Author", await OwnerAsync(world, id)); // whose work Finn has meanwhile
        await finn.Open("/council/my-work");
        Assert.Equal("Invoice to authorise: Invoice 123456", finn.Page.Rows[0]["What"]);

        await world.Database.ExecuteAsync("update users set delegate_id = null");
        await finn.Open("/council/team-work/first");
        Assert.Equal("Away until 01/01/2099: the team gets it", finn.Page.Rows[0]["Today"]);
        await world.Database.ExecuteAsync($"update users set away_until = null, council_roles = 1 where email = '{InvoiceWorld.Ann}'");
        await finn.Open("/council/team-work/first");
        Assert.Equal("Ann Author is not of the team any more: the team gets it", finn.Page.Rows[0]["Today"]);
    }

    [Fact]
    public async Task What_a_provider_asks_goes_to_whom_the_rule_of_its_inbox_names()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        await world.Database.ExecuteAsync($"insert into task_rules select 'Invoice Queries', '', id from users where email = '{ActionGivens.Quinn}'");

        var id = await world.App.GivenActionAsync();
        await world.DeliverAsync();

        Assert.Equal(("Quinn Queries", "Quinn Queries"), (await OwnerAsync(world, id.ToString()), await world.Database.ScalarAsync<string>($"select assignee from actions where id = '{id}'")));
        Assert.Equal(ActionGivens.Quinn, await world.Database.ScalarAsync<string>("select string_agg(\"to\", ' ') from emails where kind = 'action-posted'"));
        await world.Database.ExecuteAsync($"delete from team_members where user_id = (select id from users where email = '{ActionGivens.Quinn}')");
        Assert.Null(await OwnerAsync(world, (await world.App.GivenActionAsync()).ToString()));
    }

    private static (string, string, string, string) Rule(FormClient who)
        => (who.Page.Rows[0]["Team"], who.Page.Rows[0]["What comes from"], who.Page.Rows[0]["Goes to"], who.Page.Rows[0]["Today"]);

    private static Task<long> RulesAsync(PortalWorld world) => world.Database.ScalarAsync<long>("select count(*) from task_rules");

    private static Task<string?> OwnerAsync(PortalWorld world, string id)
        => world.Database.ScalarAsync<string>($"select u.name from workflow_instances i join users u on u.id = i.owner_id where i.id = '{id}'");
}
