using System.Globalization;
using System.Net;
using Portal.Domain.Accounts;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;

namespace Portal.Host.Tests.Tasks;

/// <summary>A lead looks at what colleagues have, hands it over, and says who is away.</summary>
public sealed class TeamWorkTests(PortalCluster cluster)
{
    private const string Bea = "bea.both@council.example";

    private static string Later => DateTime.UtcNow.AddDays(10).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_lead_sees_what_each_colleague_has_and_opens_their_queue()
    {
        await using var world = await BeginAsync();
        var ann = await world.AsAsync(InvoiceWorld.Ann);

        await ann.Open("/council");
        await ann.Follow("Team work");

        Assert.Equal([("Ann Author", "0"), ("Bea Both", "0"), ("Finn Final", "2 open of Finn Final")],
            ann.Page.Rows.Select(r => (r["Colleague"], r["Open"])).ToList());
        await ann.Follow("Finn Final");
        Assert.Equal(("2 tasks", "1 task", "No"), (ann.Page.Fact("Open"), ann.Page.Fact("Overdue"), ann.Page.Fact("Away")));
        await ann.Follow("1 task");
        Assert.Equal(["Invoice to authorise: Invoice 123456"], ann.Page.Rows.Select(r => r["What"]));
        var lena = await world.AsAsync(PortalGivens.Clerk);
        await lena.Open("/council/team-work");
        Assert.DoesNotContain(lena.Page.Rows, r => r["Colleague"] == "Finn Final");
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Open($"/council/team-work/{await IdAsync(world, InvoiceWorld.Finn)}")).Status);
    }

    [Fact]
    public async Task Everything_is_handed_over_by_one_move_each_and_what_cannot_go_is_said()
    {
        await using var world = await BeginAsync();
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open($"/council/team-work/{await IdAsync(world, InvoiceWorld.Finn)}");
        await ann.Press("Continue");
        Assert.Equal("Error: Choose who gets the tasks", ann.Page.ErrorBeside("Hand over to"));

        await ann.Select("Hand over to", "Bea Both").Press("Continue");
        Assert.Contains("Hand over 2 tasks to Bea Both?", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await MovesAsync(world)); // nothing has happened yet
        var form = ann.Page;
        await ann.Press("Hand over everything");
        Assert.Contains("1 task is with Bea Both now.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Contains("1 task stays where it is: Bea Both does not belong to the team.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal((1L, "1 task"), (await MovesAsync(world), ann.Page.Fact("Open")));

        await ann.PressOn(form, "Hand over everything"); // once more
        Assert.Contains("1 task is with Bea Both now.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal(1L, await MovesAsync(world));
        Assert.Equal($"{InvoiceWorld.Finn} 1 to {Bea} Ann Author", await AuditedAsync(world, "WorkHandedOver"));
    }

    [Fact]
    public async Task What_a_colleague_took_on_meanwhile_stays_theirs()
    {
        await using var world = await BeginAsync();
        var ann = await world.AsAsync(InvoiceWorld.Ann);
        await ann.Open($"/council/team-work/{await IdAsync(world, InvoiceWorld.Finn)}?To={await IdAsync(world, Bea)}");
        await world.Database.ExecuteAsync($"update workflow_instances set owner_id = '{await IdAsync(world, InvoiceWorld.Ann)}' where team = 'Finance team (authoriser)'");

        await ann.Press("Hand over everything");

        Assert.Contains("1 task stays where it is: a colleague has taken it on meanwhile.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await MovesAsync(world));
    }

    [Fact]
    public async Task A_colleague_who_is_away_has_a_stand_in_until_that_day_and_each_can_say_so_of_themselves()
    {
        await using var world = await BeginAsync();
        var (ann, bea) = (await world.AsAsync(InvoiceWorld.Ann), await world.AsAsync(Bea));
        await ann.Open($"/council/team-work/{await IdAsync(world, InvoiceWorld.Finn)}");
        await ann.Press("Finn Final is away");
        Assert.StartsWith("Error: Enter the last day you are away", ann.Page.ErrorBeside("Away until"), StringComparison.Ordinal);
        await ann.Fill("Away until", Later).Press("Finn Final is away");
        Assert.Equal("Error: Choose a colleague who is not away", ann.Page.ErrorBeside("Who stands in"));
        await ann.Select("Who stands in", "Bea Both").Press("Finn Final is away");
        Assert.EndsWith("Bea Both stands in", ann.Page.Fact("Away"), StringComparison.Ordinal);
        await bea.Open("/council/my-work");
        Assert.Contains("Invoice to authorise: Invoice 123456", bea.Page.Rows.Select(r => r["What"]));
        Assert.Equal($"{InvoiceWorld.Finn} Until {Later}. Bea Both stands in Ann Author", await AuditedAsync(world, "AbsenceSet"));

        await ann.Press("Finn Final is back");
        Assert.Equal("No", ann.Page.Fact("Away"));
        await bea.Open($"/council/team-work/{await IdAsync(world, Bea)}");
        await bea.Fill("Away until", Later).Select("Who stands in", "Ann Author").Press("You are away");
        Assert.EndsWith("Ann Author stands in", bea.Page.Fact("Away"), StringComparison.Ordinal);
        await bea.Open($"/council/team-work/{await IdAsync(world, InvoiceWorld.Finn)}");
        Assert.Contains("Only the lead of a team, or an administrator", bea.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Continue", bea.Page.Buttons);
    }

    [Fact]
    public async Task An_administrator_hands_over_what_they_could_not_do_and_who_leads_nobody_cannot()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenCouncilUserAsync("adele.admin@council.example", CouncilRoles.Administrator);
        var (finn, bea) = (await IdAsync(world, InvoiceWorld.Finn), await IdAsync(world, Bea));
        var (adele, boss) = (await world.AsAsync("adele.admin@council.example"), await world.AsAsync(Bea));
        await adele.Open($"/council/team-work/{finn}?To={bea}");
        var form = adele.Page;
        await boss.Open($"/council/team-work/{finn}");
        Assert.DoesNotContain("Continue", boss.Page.Buttons);
        form.Document.QuerySelectorAll("input[name=__RequestVerificationToken]").ToList()
            .ForEach(t => t.SetAttribute("value", boss.Page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")));
        await boss.PressOn(form, "Hand over everything");
        Assert.Equal((HttpStatusCode.Conflict, 0L), (boss.Page.Status, await MovesAsync(world)));
        Assert.Equal(["You do not lead this team. Ask its lead or an administrator to do this"], boss.Page.Errors);

        await adele.Open($"/council/team-work/{finn}?To={bea}");
        await adele.Press("Hand over everything");

        Assert.Contains("1 task is with Bea Both now.", adele.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_had_who_left_the_council_goes_back_to_its_teams()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenCouncilUserAsync("adele.admin@council.example", CouncilRoles.Administrator);
        var adele = await world.AsAsync("adele.admin@council.example");
        await adele.Open($"/council/users/{await IdAsync(world, InvoiceWorld.Finn)}");
        await adele.Untick("Finalise invoices (InvoiceFinaliser)").Untick("Authorise invoices (InvoiceAuthoriser)").Press("Save");
        await adele.Press("Take every role away");

        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from workflow_instances where owner_id is not null"));
        Assert.Equal(2L, await MovesAsync(world));
    }

    /// <summary>Ann leads Invoice Queries; Finn has an overdue invoice to authorise and one to finalise; Bea can only authorise.</summary>
    private async Task<PortalWorld> BeginAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Bea, CouncilRoles.InvoiceAuthoriser);
        await world.GivenLeadAsync(InvoiceWorld.Ann);
        await world.GivenPendingAsync();
        await world.Database.ExecuteAsync(
            $"""
            insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, turn, due_at, seq, last_hash, team, owner_id)
            select gen_random_uuid(), definition, version, 'Invoice 7', provider_ref, 'Authorised', since, turn_kind, 'Finance team (finaliser)', now() + interval '9 days', seq, last_hash, 'Finance team (finaliser)', null
            from workflow_instances where subject = 'Invoice 123456';
            update workflow_instances set due_at = now() - interval '1 day' where subject = 'Invoice 123456';
            update workflow_instances set owner_id = (select id from users where email = '{InvoiceWorld.Finn}') where subject like 'Invoice %';
            """);
        return world;
    }

    private static Task<long> MovesAsync(PortalWorld world) => world.Database.ScalarAsync<long>("select count(*) from journal where move = 'Assign'");

    private static Task<string?> AuditedAsync(PortalWorld world, string kind)
        => world.Database.ScalarAsync<string>($"select string_agg(subject || ' ' || detail || ' ' || user_name, '|' order by id) from audit_entries where kind = '{kind}'");

    private static async Task<Guid> IdAsync(PortalWorld world, string email) => await world.Database.ScalarAsync<Guid?>($"select id from users where email = '{email}'") ?? Guid.Empty;
}
