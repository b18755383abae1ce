using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Actions;

/// <summary>The council's side of many actions: taking on, moving several, templates, teams; and drafts of both sides.</summary>
public sealed class QueueTests(PortalCluster cluster)
{
    private const string Adele = "adele.admin@council.example";

    [Fact]
    public async Task The_confirmation_names_the_number_who_will_answer_and_by_when()
    {
        await using var world = await BeginAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open("/provider/actions/new");
        await ada.Select("Type", "Placement query").Fill("Title", "A bed").Fill("Message", "Is it free?").Press("Create Action");

        Assert.Matches("Action 1001 is created. The team Placements of Suffolk County Council answers it, by [0-9]+ [A-Z][a-z]+ 20[0-9]+\\.", ada.Page.Text);
    }

    [Fact]
    public async Task A_member_of_the_team_takes_an_action_on_and_releases_it()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");
        Assert.Contains("Taken on by: Nobody yet", quinn.Page.Text, StringComparison.Ordinal);

        await quinn.Press("Take on");
        Assert.Contains("Taken on by: Quinn", quinn.Page.Text, StringComparison.Ordinal);
        await quinn.Open("/council/actions?Assignee=Mine");
        Assert.Single(quinn.Page.Rows);
        await quinn.Open($"/council/actions/{id}");
        await quinn.Press("Release");
        Assert.Contains("Taken on by: Nobody yet", quinn.Page.Text, StringComparison.Ordinal);

        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open($"/council/actions/{id}");
        Assert.DoesNotContain("Take on", clerk.Page.Buttons);
    }

    [Fact]
    public async Task Who_is_late_to_take_it_on_to_close_or_to_answer_is_told_who_was_there()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        var lee = await world.AsAsync(Lee);
        await quinn.Open($"/council/actions/{id}");
        await lee.Open($"/council/actions/{id}");

        await quinn.Press("Take on");
        await lee.Press("Take on");
        Assert.Equal((HttpStatusCode.Conflict, "Quinn Queries took on this action after you opened the page. It is shown as it is now"), (lee.Page.Status, Assert.Single(lee.Page.Errors)));
        Assert.Contains("Taken on by: Quinn Queries", lee.Page.Text, StringComparison.Ordinal);

        await world.App.InActionAsync(Ada, (w, by) => w.CommentAsync(by, new(id, Guid.NewGuid()), "One more thing.", CancellationToken.None));
        await quinn.Fill("Message to the provider", "Settled.").Press("Close");
        Assert.Equal("Error: Somebody wrote after you opened this page. Read the new messages below, then decide", quinn.Page.ErrorBeside("Message to the provider"));
        Assert.Equal("Settled.", quinn.Page.Value("Message to the provider"));
        Assert.Contains("One more thing.", quinn.Page.Text, StringComparison.Ordinal);
        await world.App.InActionAsync(Ada, (w, by) => w.CommentAsync(by, new(id, Guid.NewGuid()), "And another.", CancellationToken.None));
        await quinn.Press("Comment");
        Assert.Contains("Your answer is sent to the provider. Ada Asks wrote meanwhile: read it below.", quinn.Page.Text, StringComparison.Ordinal);
        await quinn.Fill("Message to the provider", "Now it is.").Press("Close");
        Assert.Equal("Closed", quinn.Page.Fact("Status"));
    }

    [Fact]
    public async Task One_answer_after_another_leads_from_form_to_form_until_nothing_waits()
    {
        await using var world = await BeginAsync();
        var (first, second, third) = (await world.App.GivenActionAsync(), await world.App.GivenActionAsync(), await world.App.GivenActionAsync());
        await world.Database.ExecuteAsync($"update workflow_instances set due_at = due_at - interval '1 day' where id = '{second}'");
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/tasks/{first}");
        await quinn.Fill("Message to the provider", "So it is.").Choose("Then open the next action that waits for me").Press("Comment");

        Assert.Equal($"/council/actions/{second}?then=true", quinn.Page.Path);
        Assert.Contains("Action 1001: Your answer is sent to the provider.", quinn.Page.Text, StringComparison.Ordinal);
        await world.App.InActionAsync(Ada, (w, by) => w.CommentAsync(by, new(second, Guid.NewGuid()), "One more thing.", CancellationToken.None));
        await quinn.Fill("Message to the provider", "Well.").Press("Comment"); // what somebody wrote meanwhile is not left behind
        Assert.Equal($"/council/actions/{second}", quinn.Page.Path);
        Assert.Contains("Ada Asks wrote meanwhile: read it below.", quinn.Page.Text, StringComparison.Ordinal);

        await quinn.Choose("Then open the next action that waits for me").Fill("Message to the provider", "Settled.").Press("Close");
        Assert.Equal($"/council/actions/{third}?then=true", quinn.Page.Path);
        Assert.Throws<InvalidOperationException>(() => quinn.Page.Field("Then open the next action that waits for me"));
        await quinn.Fill("Message to the provider", "So it is.").Press("Comment");
        Assert.Equal($"/council/actions/{third}", quinn.Page.Path);
        Assert.Contains("Your answer is sent to the provider. Nothing else waits for you.", quinn.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_after_the_list_was_shown_keeps_an_action_open()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council/actions");
        await world.App.InActionAsync(Ada, (w, by) => w.CommentAsync(by, new(id, Guid.NewGuid()), "One more thing.", CancellationToken.None));

        await quinn.Choose("Choose action 1001 of Sleepovers").Fill("Reason for closing", "Settled.").Press("Close the chosen");

        Assert.Contains("Action 1001: Not done Somebody wrote after you opened this page.", quinn.Page.Text, StringComparison.Ordinal);
        await quinn.Choose("Choose action 1001 of Sleepovers").Press("Close the chosen");
        Assert.Contains("Action 1001: Closed", quinn.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_that_was_not_sent_is_there_again_and_a_reason_that_was_refused_stays()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");
        Assert.Equal(HttpStatusCode.NoContent, await quinn.KeepAsync("Note", "Rang at ten."));
        await quinn.Open($"/council/actions/{id}");
        Assert.Equal("Rang at ten.", quinn.Page.Value("Note"));
        await quinn.Press("Close"); // refused, and the note is still there
        Assert.Equal((HttpStatusCode.Conflict, "Rang at ten."), (quinn.Page.Status, quinn.Page.Value("Note")));
        await quinn.Press("Add note");
        Assert.Equal("", quinn.Page.Value("Note"));

        await quinn.Open("/council/actions");
        await quinn.Choose("Choose action 1001 of Sleepovers").Fill("Reason for closing", new string('x', 7_501)).Press("Close the chosen");
        Assert.Contains("Action 1001: Not done", quinn.Page.Text, StringComparison.Ordinal);
        Assert.Equal(7_501, quinn.Page.Value("Reason for closing").Length);
    }

    [Fact]
    public async Task What_somebody_had_who_leaves_goes_back_to_the_team()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");
        await quinn.Press("Take on");
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/users");
        await adele.Follow("Quinn Queries");

        await adele.Untick("Authorise invoices (InvoiceAuthoriser)").Press("Save");
        await adele.Press("Take every role away");

        await adele.Open("/council/actions?Assignee=Nobody");
        Assert.Single(adele.Page.Rows);
        await adele.Open($"/council/actions/{id}");
        Assert.Contains("Given back to the team", adele.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_had_who_leaves_the_team_goes_back_to_it()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");
        await quinn.Press("Take on");
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/teams/edit?team=Invoice+Queries");

        await adele.Untick("Quinn Queries").Press("Save");

        await adele.Open($"/council/actions/{id}");
        Assert.Contains("Taken on by: Nobody yet", adele.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Given back to the team", adele.Page.Text, StringComparison.Ordinal);
        Assert.Equal("LA (Invoice Queries)", adele.Page.Fact("Assigned To"));
    }

    [Fact]
    public async Task Who_is_late_to_assign_it_is_told_who_has_taken_it_on()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var lee = await world.AsAsync(Lee);
        await lee.Open($"/council/actions/{id}");
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open($"/council/actions/{id}");
        await quinn.Press("Take on");

        await lee.Select("Assign to", "Placements").Press("Assign");

        Assert.Equal(HttpStatusCode.Conflict, lee.Page.Status);
        Assert.Equal("Quinn Queries took on this action after you opened the page. It is shown as it is now", Assert.Single(lee.Page.Errors));
        Assert.Equal("LA (Invoice Queries)", lee.Page.Fact("Assigned To"));
    }

    [Fact]
    public async Task Several_are_assigned_and_closed_at_once_each_with_its_result()
    {
        await using var world = await BeginAsync();
        await world.App.GivenActionAsync(title: "One");
        await world.App.GivenActionAsync(title: "Two");
        var lost = await world.App.GivenActionAsync(title: "Three");
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council/actions?Team=Invoice+Queries");
        await quinn.Press("Close the chosen");
        Assert.Equal(["Tick at least one action", "Enter the reason for closing"], quinn.Page.Errors.Order(StringComparer.Ordinal).Reverse());

        await quinn.Choose("Choose action 1001 of Sleepovers").Choose("Choose action 1002 of Sleepovers").Select("Assign to", "Placements").Press("Assign the chosen");
        Assert.Contains("Action 1001: Assigned", quinn.Page.Text, StringComparison.Ordinal);
        Assert.Single(quinn.Page.Rows);

        await quinn.Open("/council/actions");
        quinn.Choose("Choose action 1001 of Sleepovers").Choose("Choose action 1003 of Sleepovers");
        await quinn.Press("Close the chosen");
        Assert.Equal(["Enter the reason for closing"], quinn.Page.Errors);
        quinn.Fill("Reason for closing", "Answered by letter."); // what was ticked still is
        await world.App.InActionAsync(Quinn, (w, by) => w.CloseAsync(by, new(lost, Guid.NewGuid()), "By telephone.", CancellationToken.None));
        await quinn.Press("Close the chosen");
        Assert.Contains("Action 1001: Closed", quinn.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Action 1003: Not done", quinn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Action 1002", quinn.Page.Text, StringComparison.Ordinal);
        Assert.Equal(("Answered by letter.", "By telephone."),
            (await world.Database.ScalarAsync<string>("select close_reason from actions where number = 1001"),
            await world.Database.ScalarAsync<string>("select close_reason from actions where number = 1003")));
    }

    [Fact]
    public async Task A_template_is_put_after_what_was_typed_and_nothing_is_sent()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council/actions/templates");
        await quinn.Press("Save");
        Assert.Equal("Error: Enter a title", quinn.Page.ErrorBeside("Title"));
        await quinn.Fill("Title", "Paid").Fill("Text", "It was paid on <date>.").Press("Save");
        Assert.Contains("It was paid on <date>.", quinn.Page.Text, StringComparison.Ordinal);

        await quinn.Open($"/council/actions/{id}");
        await quinn.Fill("Message to the provider", "Dear Ada,").Select("Template", "Paid").Press("Put into the message");
        Assert.Equal("Dear Ada,\n\nIt was paid on <date>.", quinn.Page.Value("Message to the provider").ReplaceLineEndings("\n"));
        Assert.Equal("Open", await world.Database.ScalarAsync<string>($"select string_agg(move, ', ') from journal where instance_id = '{id}'"));

        await quinn.Open("/council/actions/templates");
        await quinn.Press("Remove Paid");
        Assert.Contains("No templates", quinn.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_until_it_is_sent()
    {
        await using var world = await BeginAsync();
        var id = await world.App.GivenActionAsync();
        var ada = await world.AsAsync(Ada);
        await ada.Open($"/provider/actions/{id}");
        Assert.Equal(HttpStatusCode.NoContent, await ada.KeepAsync("Comment", "Half a sen"));

        await ada.Open($"/provider/actions/{id}");
        Assert.Equal("Half a sen", ada.Page.Value("Comment"));
        await ada.Fill("Comment", "Half a sentence.").Press("Comment");
        await ada.Open($"/provider/actions/{id}");
        Assert.Equal("", ada.Page.Value("Comment"));

        await ada.Open("/provider/actions/new?About=LineItem&Key=L4001");
        Assert.Equal(HttpStatusCode.NoContent, await ada.KeepAsync("Message", "About her"));
        await ada.Open("/provider/actions/new");
        Assert.Equal("", ada.Page.Value("Message"));
        await ada.Open("/provider/actions/new?About=LineItem&Key=L4001");
        Assert.Equal("About her", ada.Page.Value("Message"));
    }

    [Fact]
    public async Task Somebody_who_is_away_says_until_when_and_who_stands_in()
    {
        await using var world = await BeginAsync();
        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/account");
        await quinn.Press("I am away");
        Assert.StartsWith("Error: Enter the last day you are away", quinn.Page.ErrorBeside("Away until"), StringComparison.Ordinal);
        await quinn.Fill("Away until", "soon").Press("I am away");
        Assert.Equal(("Error: Away until must be a real date, such as 11/04/2016", "soon"), (quinn.Page.ErrorBeside("Away until"), quinn.Page.Value("Away until")));
        var until = Domain.Calendar.LondonTime.DateOf(TimeProvider.System.GetUtcNow()).AddDays(3);
        await quinn.Fill("Away until", until.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)).Select("Who stands in", "Lee Lead").Press("I am away");
        Assert.Contains("Lee Lead stands in", quinn.Page.Text, StringComparison.Ordinal);

        var id = await world.App.GivenActionAsync();
        var lee = await world.AsAsync(Lee);
        await lee.Open($"/council/actions/{id}");
        Assert.Contains("Quinn Queries (away until", string.Join(' ', lee.Page.Document.QuerySelectorAll("option").Select(o => o.TextContent)), StringComparison.Ordinal);
        await quinn.Open("/account");
        await quinn.Press("I am back");
        Assert.Contains("Welcome back.", quinn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Out of office", (await (await world.AsAsync(Ada)).Open("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_teams_and_nobody_else()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenCouncilUserAsync(Adele, CouncilRoles.Administrator);
        var adele = await world.AsAsync(Adele);
        await adele.Open("/council/teams");
        await adele.Follow("New team");
        await adele.Press("Save");
        Assert.StartsWith("Error: Enter the team's name", adele.Page.ErrorBeside("Name"), StringComparison.Ordinal);
        await adele.Fill("Name", "Contracts").Choose("Adele Admin").Select("Lead", "Quinn Queries").Choose("Additional cost query").Press("Save");
        Assert.Equal("Error: Choose a lead who belongs to the team", adele.Page.ErrorBeside("Lead"));
        await adele.Select("Lead", "Adele Admin").Press("Save");

        var row = adele.Page.Rows.Single(r => r["Team"] == "Contracts");
        Assert.Equal(("Adele Admin", "Additional cost query", "1"), (row["Lead"], row["Takes"], row["Members"]));
        await adele.Follow("Contracts");
        var tab = world.AnotherTab(adele);
        await tab.Open("/council/teams/edit?team=Contracts");
        await adele.Choose("Quinn Queries").Press("Save");
        await tab.Choose("Lee Lead").Press("Save");
        Assert.Equal(HttpStatusCode.Conflict, tab.Page.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await world.AsAsync(Quinn)).Open("/council/teams")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await adele.Open("/council/teams/edit?team=None+such")).Status);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await PortalWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        return world;
    }
}
