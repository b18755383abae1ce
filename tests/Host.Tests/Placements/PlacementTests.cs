using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Placements;

/// <summary>A provider says that the register is not right, the placements team sees what that costs and answers.</summary>
public sealed class PlacementTests(PortalCluster cluster)
{
    private const string Ida = "ida.invoices@sleepovers.example";
    private const string Ira = "ira.invoices@harbour.example";

    [Fact]
    public async Task An_end_is_reported_with_its_effect_answered_and_both_sides_are_told()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/care-packages/L4001");
        await ida.Follow("Report a change");
        await ida.Fill("Last day here", "18/02/2016").Fill("What happened (optional)", "Cinder went home, said Ms O'Neill <b>.").Press("Report");

        Assert.Equal("Ella, Cinder", ida.Page.Document.QuerySelector("h1 .portal-prose")!.TextContent.Trim());
        Assert.Equal("To be answered", ida.Page.Fact("State"));
        Assert.Equal("Reported", ida.Page.Document.QuerySelector(".portal-timeline__what")!.TextContent.Trim());
        Assert.Equal("Cinder went home, said Ms O'Neill <b>.", ida.Page.Fact("What happened"));
        Assert.Equal(
            [("01/02/2016 - 29/02/2016", "£4,142.86", "£2,571.43", "−£1,571.43"), ("01/03/2016 - 31/03/2016", "£4,428.57", "£0.00", "−£4,428.57")],
            ida.Page.Rows.Select(r => (r["Period"], r["As registered"], r["As reported"], r["Difference"])));
        await world.DeliverAsync();
        var told = Assert.Single(world.Emails());
        Assert.Equal("Ended: L4001, reported by Sleepovers", told.Subject);
        Assert.DoesNotContain(PortalGivens.ClientNames, name => told.TextBody!.Contains(name, StringComparison.Ordinal));

        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council");
        Assert.Contains("1 report to answer", clerk.Page.Text, StringComparison.Ordinal);
        await clerk.Open("/council/placements");
        await clerk.Follow("Ended L4001");
        await clerk.Press("Settle");
        Assert.Equal((HttpStatusCode.OK, "Error: Enter an answer for the provider"), (clerk.Page.Status, clerk.Page.ErrorBeside("Answer")));
        await clerk.Fill("Answer", "Ended in the case system.").Press("Settle");
        Assert.Equal(("Settled", "Ended in the case system."), (clerk.Page.Fact("State"), clerk.Page.Fact("Answer")));

        await world.DeliverAsync();
        Assert.Equal(Ida, Assert.Single(world.Emails(), x => x.Subject == "Settled: Ended: L4001").To.Mailboxes.Single().Address);
        await ida.Open("/provider/placements");
        Assert.Equal(("Ended L4001", "Settled"), ida.Page.Rows.Select(r => (r["Report"], r["State"])).Single());
    }

    [Fact]
    public async Task That_a_child_left_is_reported_from_home_by_child_and_day_alone()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider");
        await ida.Follow("Report that a child left");
        await ida.Press("Report");
        Assert.Equal(("Error: Choose the child", "Error: Enter the day"), (ida.Page.ErrorBeside("Child"), ida.Page.ErrorBeside("Last day here")));

        await ida.Select("Child", "Ella, Cinder (C1170421): Sleepovers, L4001").Fill("Last day here", "18/02/2016").Press("Report");

        Assert.Equal(("To be answered", "18 February 2016"), (ida.Page.Fact("State"), ida.Page.Fact("Last day here")));
        Assert.DoesNotContain("What happened", ida.Page.Document.QuerySelectorAll("dt").Select(x => x.TextContent.Trim()));
        Assert.Equal("What is invoiced already stays as it is.", ida.Page.Document.QuerySelector(".govuk-body-l")!.TextContent);
        Assert.Contains("1 report waits for the council", (await ida.Open("/provider")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ended", "Report that a child left", "Last day here|What happened (optional)")]
    [InlineData("Moved", "Report that a child moved", "First day elsewhere|Service moved to|Weekly cost after the move|What happened")]
    [InlineData("Absent", "Report that a child was away", "First day away|Last day away|What happened")]
    [InlineData("Nonsense", "Report that a child left", "Last day here|What happened (optional)")]
    public async Task A_case_asks_for_what_it_needs_one_click_from_the_list_and_can_be_left(string kind, string heading, string fields)
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/care-packages");
        await ida.Follow("Report a change of L4001");
        await ida.Open($"{ida.Page.Path}?kind={kind}");

        Assert.Equal(fields.Split('|'), ida.Page.Document.QuerySelectorAll("main label").Select(x => x.TextContent.Trim()));
        Assert.Equal(($"Ella, Cinder (C1170421), Sleepovers, L4001 {heading}", $"{heading}, L4001 - Children's Provider Portal"), (ida.Page.Heading, ida.Page.Title));
        await ida.Follow("Cancel");
        Assert.Equal("/provider/care-packages/L4001", ida.Page.Path);
    }

    [Fact]
    public async Task One_report_of_a_kind_is_open_for_a_line_item()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        var (first, second) = (world.AnotherTab(ida), world.AnotherTab(ida));
        await first.Open("/provider/placements/change/L4001");
        await second.Open("/provider/placements/change/L4001");
        await Task.WhenAll(((FormClient[])[first, second]).Select(x => x.Fill("Last day here", "18/02/2016").Press("Report")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], ((FormClient[])[first, second]).Select(x => x.Page.Status).Order());
        var refused = first.Page.Status == HttpStatusCode.Conflict ? first : second;
        Assert.Equal(["You reported this on 15 March 2016 and it waits for an answer. To correct it, withdraw that report first"], refused.Page.Errors);
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from placement_reports"));
        await ida.Open("/provider/placements/change/L4001");
        Assert.DoesNotContain("Report", ida.Page.Buttons);
        Assert.Contains("Reported on 15 March 2016, not answered yet: Ended", ida.Page.Text, StringComparison.Ordinal);
        await ida.Follow("Moved");
        Assert.DoesNotContain("Report", ida.Page.Buttons); // the same departure
        await ida.Follow("Absent");
        Assert.Contains("Report", ida.Page.Buttons);
        Assert.Contains("not answered yet: Ended", (await ida.Open("/provider/care-packages/L4001")).Text, StringComparison.Ordinal);

        await ida.Follow("Ended");
        await ida.Press("Withdraw");
        await ida.Open("/provider/placements/change/L4001");
        await ida.Fill("Last day here", "19/02/2016").Press("Report");
        Assert.Equal("19 February 2016", ida.Page.Fact("Last day here"));
    }

    [Fact]
    public async Task Its_headline_is_what_it_does_to_money_that_is_invoiced_already()
    {
        await using var world = await BeginAsync();
        await world.Database.GivenReleasedAsync("P1001", MoneyGivens.February2016);
        await world.App.GivenInvoiceAsync(email: Ida);
        var ida = await world.AsAsync(Ida);
        await ReportAsync(ida);

        Assert.Equal("£1,571.43 of what is invoiced already would be taken back.", ida.Page.Document.QuerySelector(".govuk-body-l")!.TextContent);
    }

    [Fact]
    public async Task A_missing_placement_is_reported_and_declined()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/placements");
        await ida.Follow("Report a missing placement");
        await ida.Fill("Client", "مرحبا 🙂 =cmd()").Select("Service", "Night Owls").Fill("First day", "16/02/2016")
            .Fill("Weekly cost", "£1,000.00").Fill("What was agreed, and with whom", "By telephone.").Press("Report");

        Assert.Equal("مرحبا 🙂 =cmd()", ida.Page.Document.QuerySelector("h1 .portal-prose")!.TextContent);
        Assert.Equal(["£2,000.00", "£4,428.57"], ida.Page.Rows.Select(r => r["As reported"]));
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open(ida.Page.Path.Replace("/provider/", "/council/", StringComparison.Ordinal));
        await clerk.Fill("Answer", "No such placement.").Press("Decline");

        await ida.Open(ida.Page.Path);
        Assert.Equal(("Declined", "No such placement."), (ida.Page.Fact("State"), ida.Page.Fact("Answer")));
        Assert.DoesNotContain("Withdraw", ida.Page.Buttons);
        Assert.Equal("Declined", await world.Database.ScalarAsync<string>("select state from workflow_instances where definition = 'Placement report'"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_typed_stays()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/placements/missing");
        await ida.Fill("Client", "Pan").Fill("First day", "31/02/2016").Fill("Weekly cost", "lots").Press("Report");

        Assert.Equal(("Pan", "31/02/2016", "lots"), (ida.Page.Value("Client"), ida.Page.Value("First day"), ida.Page.Value("Weekly cost")));
        Assert.Equal("Error: Choose the service", ida.Page.ErrorBeside("Service"));
        Assert.Equal("Error: First day must be a real date, such as 11/04/2016", ida.Page.ErrorBeside("First day"));
        await ida.Select("Service", "Night Owls").Fill("First day", "01/01/1900").Fill("Weekly cost", "-0.40").Fill("What was agreed, and with whom", "By letter.").Press("Report");
        Assert.Equal("Error: The weekly cost must be between £0.00 and £1,000,000.00", ida.Page.ErrorBeside("Weekly cost"));
        await ida.Fill("Weekly cost", "400").Press("Report");
        Assert.Equal("Error: Enter a day between 15/03/2006 and 15/03/2017", ida.Page.ErrorBeside("First day"));
        await ida.Open("/provider/placements/change/L4001");
        await ida.Follow("Absent");
        await ida.Fill("First day away", "10/02/2016").Fill("Last day away", "09/02/2016").Fill("What happened", "Away.").Press("Report");
        Assert.Equal("Error: The last day must not be before the first", ida.Page.ErrorBeside("Last day away"));
        await ida.Fill("First day away", "31/01/2016").Fill("Last day away", "").Press("Report");
        Assert.Equal("Error: The line item begins on 01/02/2016. Enter that day or a later one", ida.Page.ErrorBeside("First day away"));
        Assert.Equal("Away.", ida.Page.Value("What happened"));
        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from placement_reports"));
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_report_and_whoever_is_second_reads_what_happened()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        var report = await ReportAsync(ida);
        await ida.PressOn(report, "Report");
        Assert.Equal(1L, await world.Database.ScalarAsync<long>("select count(*) from placement_reports"));
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open(ida.Page.Path.Replace("/provider/", "/council/", StringComparison.Ordinal));

        await ida.Press("Withdraw");
        await clerk.Fill("Answer", "Done.").Press("Settle");

        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.Contains("Withdrawn", Assert.Single(clerk.Page.Errors), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Done.", clerk.Page.Document.QuerySelector(".portal-typed")!.TextContent); // typed, not recorded, and not lost
        Assert.Equal("Withdrawn", await world.Database.ScalarAsync<string>("select state from placement_reports"));
    }

    [Fact]
    public async Task Another_providers_line_items_services_and_reports_do_not_exist_and_readers_cannot_report()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ReportAsync(ida);
        var ira = await world.AsAsync(Ira);

        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open(ida.Page.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open("/provider/placements/change/L4001")).Status);
        Assert.Empty((await ira.Open("/provider/placements")).Rows);
        await ira.Open("/provider/placements/missing");
        ira.Page.Document.QuerySelector("option[value=S2002]")!.SetAttribute("value", "S2001");
        await ira.Fill("Client", "Pan").Select("Service", "Harbour House").Fill("First day", "16/02/2016").Fill("Weekly cost", "1").Fill("What was agreed, and with whom", "Nothing.").Press("Report");
        Assert.Equal("Error: Choose one of the list", ira.Page.ErrorBeside("Service"));
        var sarah = await world.AsAsync(PortalGivens.Sarah);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open("/provider/placements/missing")).Status);
        Assert.DoesNotContain("Report a change", (await sarah.Open("/provider/care-packages/L4001")).Links);
        Assert.Equal(HttpStatusCode.OK, (await sarah.Open(ida.Page.Path)).Status);
        Assert.DoesNotContain("Withdraw", sarah.Page.Buttons);
    }

    [Fact]
    public async Task What_became_of_the_line_item_at_another_provider_is_not_shown_and_what_pays_nothing_says_so()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ReportAsync(ida);
        await world.Database.ExecuteAsync("update care_package_line_items set authorised = false where ref = 'L4001'");
        await ida.Open(ida.Page.Path);
        Assert.Contains("Nothing changes in the payment now: the line item is not payable.", ida.Page.Text, StringComparison.Ordinal);

        await world.Database.ExecuteAsync("update care_package_line_items set authorised = true, service_ref = 'S2002', contract_ref = 'K3002', weekly_cost = 7777 where ref = 'L4001'");
        await ida.Open(ida.Page.Path);

        Assert.Empty(ida.Page.Rows);
        Assert.DoesNotContain("33,", ida.Page.Text, StringComparison.Ordinal);
        Assert.Equal("Sleepovers", ida.Page.Fact("Service"));
    }

    [Fact]
    public async Task After_five_working_days_the_placements_team_is_reminded_once()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2016, 3, 23, 10, 0, 0, TimeSpan.Zero)); // Easter is on the 27th
        await using var world = await BeginAsync(clock);
        await ReportAsync(await world.AsAsync(Ida));
        await world.DeliverAsync();

        clock.SetUtcNow(new DateTimeOffset(2016, 4, 1, 7, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await world.App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None));
        clock.SetUtcNow(new DateTimeOffset(2016, 4, 1, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await world.App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None));
        await world.DeliverAsync();

        Assert.Single(world.Emails(), x => x.Subject == "Still to answer: Ended: L4001, Sleepovers");
        clock.SetUtcNow(new DateTimeOffset(2016, 4, 4, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await world.App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None));
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/work?show=Overdue");
        await clerk.Follow("Ended: L4001");
        await clerk.Follow("Open the report");
        Assert.Equal(HttpStatusCode.OK, clerk.Page.Status);
    }

    private static async Task<FormPage> ReportAsync(FormClient ida)
    {
        await ida.Open("/provider/placements/change/L4001");
        var form = ida.Page;
        await ida.Fill("Last day here", "18/02/2016").Fill("What happened (optional)", "She went home.").Press("Report");
        return form;
    }

    private async Task<PortalWorld> BeginAsync(FakeTimeProvider? clock = null)
    {
        var world = await PortalWorld.BeginAsync(cluster, clock ?? new FakeTimeProvider(new DateTimeOffset(2016, 3, 15, 12, 0, 0, TimeSpan.Zero)));
        await world.Database.GivenProviderUserAsync(Ida, ProviderRoles.Invoicing, "P1001");
        await world.Database.GivenProviderUserAsync(Ira, ProviderRoles.Actions, "P1002");
        return world;
    }
}
