using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Jobs;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using Portal.Workflows.Jobs;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.Tests.Dashboard;

/// <summary>What the nightly checks proved, on a page that is loud where they did not.</summary>
public sealed class AssuranceTests(PortalCluster cluster)
{
    private const string Olga = "olga.auditor@council.example";

    [Fact]
    public async Task What_each_check_proves_when_it_ran_and_what_it_said_stand_on_the_page_with_who_may_do_what()
    {
        await using var world = await BeginAsync();
        await RunAsync(world, typeof(VerifyJob));
        await RunAsync(world, typeof(ReconcileJob));
        await RunAsync(world, typeof(OpenLinesJob));
        await RunAsync(world, typeof(ChangeDaysJob));
        var olga = await world.AsAsync(Olga);
        await olga.Follow("Assurance: what each check proves and found, and who may do what");

        Assert.Equal("Assurance", olga.Page.Heading);
        Assert.Contains("Verify the journal Clean", olga.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has changed, taken out or put in a move after it was written", olga.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Verify what is open Clean", olga.Page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["2 open lines of 2 providers are as they were kept", "9 entries verified: the journal is whole", "Nothing happened yet before today", "£4,142.86 finalised of 1 providers add up"],
            [.. olga.Page.Rows.Where(r => r.ContainsKey("What it said")).Select(r => r["What it said"]).Order(StringComparer.Ordinal)]);
        Assert.Empty(olga.Page.Document.QuerySelectorAll(".govuk-warning-text"));
        var finalisers = olga.Page.Rows.Single(r => r.TryGetValue("May", out var may) && may == "Finalise invoices");
        Assert.Equal(("2", "Finn Final: finalising unlimited, releasing payment batches unlimited Rory Release: finalising unlimited, releasing payment batches unlimited"), (finalisers["How many"], finalisers["Who"]));
        Assert.Contains("1 person has both the role to authorise and the role to finalise", olga.Page.Text, StringComparison.Ordinal);

        var lena = await world.AsAsync(PortalGivens.Clerk);
        await lena.Open("/council/assurance");
        Assert.Equal("Finn Final Rory Release", lena.Page.Rows.Single(r => r.TryGetValue("May", out var may) && may == "Finalise invoices")["Who"]); // limits are the administrators'
        Assert.DoesNotContain("Limits, and who changed them", lena.Page.Links);
        Assert.Contains("Every check was clean at its last run", (await lena.Open("/council")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_that_does_not_add_up_is_loud_on_the_page_and_on_every_home_and_leads_to_its_provider()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync("begin; set local session_replication_role = replica; update invoice_lines set value = value - 0.01 where line_item_ref = 'L4001' and is_live; commit");
        await RunAsync(world, typeof(ReconcileJob));
        var lena = await world.AsAsync(PortalGivens.Clerk);

        Assert.Contains("Reconcile the money: not clean on", Loud(lena), StringComparison.Ordinal);
        await lena.Follow("A check is not clean");
        Assert.Contains("Reconcile the money: not clean on", Loud(lena), StringComparison.Ordinal);
        Assert.Contains("Find out why before anything more is paid or finalised.", Loud(lena), StringComparison.Ordinal);
        var off = lena.Page.Rows.Single(r => r.ContainsKey("Found nowhere"));
        Assert.Equal(("P1001", "£4,142.86", "£0.01"), (off["Provider"], off["Finalised"], off["Found nowhere"]));
        Assert.Contains("What was finalised of P1001 does not add up", lena.Page.Fact("What it said"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await lena.Follow("P1001")).Status);

        await world.Database.ExecuteAsync("begin; set local session_replication_role = replica; update invoice_lines set value = value + 0.01 where line_item_ref = 'L4001' and is_live; commit");
        await lena.Open("/council/assurance");
        Assert.Contains("At this moment everything adds up: it was put right since.", lena.Page.Text, StringComparison.Ordinal);
        Assert.NotEqual("", Loud(lena)); // until a run says so
        await RunAsync(world, typeof(ReconcileJob));
        await lena.Open("/council/assurance");
        Assert.Equal("", Loud(lena));
        Assert.Equal(2, lena.Page.Rows.Count(r => r.ContainsKey("What it said")));
    }

    [Fact]
    public async Task A_journal_that_was_changed_is_loud_and_leads_to_the_piece_of_work()
    {
        await using var world = await BeginAsync();
        var id = await world.Database.ScalarAsync<Guid>("select id from invoices");
        await world.Database.ExecuteAsync($"begin; set local session_replication_role = replica; update journal set words = 'Another reason' where instance_id = '{id}' and seq = 2; commit");
        await RunAsync(world, typeof(VerifyJob));
        var olga = await world.AsAsync(Olga);

        Assert.StartsWith("Not clean", olga.Page.Fact("Verify the journal"), StringComparison.Ordinal);
        await olga.Open("/council/assurance");

        Assert.Contains("Verify the journal: not clean on", Loud(olga), StringComparison.Ordinal);
        Assert.Contains($"{id}: entry 2 was changed after it was written.", olga.Page.Text, StringComparison.Ordinal);
        await olga.Follow($"Look at it: {id}");
        Assert.Equal($"/council/work/{id}", olga.Page.Path);
    }

    [Fact]
    public async Task What_is_open_is_worked_out_again_and_where_something_else_was_kept_that_is_loud_and_leads_to_the_provider()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync(
            "insert into open_lines (line_item_ref, period, provider_ref, blocks, due) select ref, '2016-02-01', 'P1001', true, null from care_package_line_items where ref in ('L4001') on conflict do nothing");
        await RunAsync(world, typeof(OpenLinesJob));
        var lena = await world.AsAsync(PortalGivens.Clerk);

        await lena.Open("/council/assurance");

        Assert.Contains("Verify what is open: not clean on", Loud(lena), StringComparison.Ordinal);
        Assert.Contains("P1001: of one line, the first of February 2016, something else is kept than the register and the invoices say.", lena.Page.Text, StringComparison.Ordinal);
        await lena.Follow("Look at its months: P1001");
        Assert.Equal("/council/periods/P1001", lena.Page.Path);

        await RunAsync(world, typeof(RegisterFollowersJob)); // half an hour later
        await RunAsync(world, typeof(OpenLinesJob));
        await lena.Open("/council/assurance");
        Assert.Equal("", Loud(lena));

        await world.Database.ExecuteAsync("update workflow_instances set note = '7 lines', money = 1 where definition = 'Payment period' and provider_ref = 'P1002'");
        await RunAsync(world, typeof(OpenLinesJob));
        await lena.Open("/council/assurance");
        Assert.Contains("P1002: what its months say is to be invoiced is not what their lines come to.", lena.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_dashboard_counts_is_held_against_the_moves_and_put_right_and_that_is_loud_until_the_next_night()
    {
        await using var world = await BeginAsync();
        await world.Database.ExecuteAsync("update state_changes set at = at - interval '3 days', since = since - interval '3 days'");
        await RunAsync(world, typeof(ChangeDaysJob));
        await world.Database.ExecuteAsync("update change_days set changes = changes + 1");
        var lena = await world.AsAsync(PortalGivens.Clerk);
        var day = await world.Database.ScalarAsync<DateOnly>("select min(day) from change_days");

        await lena.Open("/council/assurance");
        Assert.Contains("changes of state until", lena.Page.Text, StringComparison.Ordinal);
        Assert.Equal("", Loud(lena));

        await RunAsync(world, typeof(ChangeDaysJob));
        await lena.Open("/council/assurance");
        Assert.Contains("Verify what the dashboard counts: not clean on", Loud(lena), StringComparison.Ordinal);
        Assert.Contains("It is put right; no money depends on it.", Loud(lena), StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Of {day:d MMMM yyyy} the dashboard counted something else than the moves of that day: it is put right."), lena.Page.Text, StringComparison.Ordinal);

        await RunAsync(world, typeof(ChangeDaysJob));
        await lena.Open("/council/assurance");
        Assert.Equal("", Loud(lena));
    }

    [Fact]
    public async Task A_check_that_has_not_run_for_two_nights_is_loud()
    {
        await using var world = await BeginAsync();
        await RunAsync(world, typeof(VerifyJob));
        await world.Database.ExecuteAsync("update job_runs set started_at = started_at - interval '3 days', ended_at = ended_at - interval '3 days'");

        var lena = await world.AsAsync(PortalGivens.Clerk);

        Assert.Contains("Verify the journal: it has not run since", Loud(lena), StringComparison.Ordinal);
    }

    private static string Loud(FormClient reader) => string.Join(' ', reader.Page.Document.QuerySelectorAll(".govuk-warning-text").Select(w => w.TextContent));

    /// <summary>What Hangfire does at night, with the run written down.</summary>
    private static async Task RunAsync(PortalWorld world, Type job)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<JobRuns>();
        var id = runs.Begin(RecurringWork.Of(job).Id, "portal-1");
        var (did, failure) = ((string?)null, (string?)null);
        try
        {
            did = await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(job)).RunAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is Portal.Workflows.ISaysWhatIsWrong)
        {
            failure = e.Message;
        }

        runs.End(id, did, failure);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenCouncilUserAsync(Olga, CouncilRoles.Auditor);
        await world.PayAsync("123456");
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        return world;
    }
}
