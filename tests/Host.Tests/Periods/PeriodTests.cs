using System.Net;
using Portal.Host.Tests.Invoices;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Periods;

/// <summary>What is open, what blocks the next period, and its release.</summary>
public sealed class PeriodTests(PortalCluster cluster)
{
    [Fact]
    public async Task Two_units_where_one_blocks_are_named_with_invoice_and_turn_and_the_period_opens_with_the_last()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01'");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed?service=S2001");
        await ida.Fill("Reference", "ONE").Press("Save for later");
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();

        await ida.Open("/provider/periods");
        var block = Assert.Single(ida.Page.Rows);
        Assert.Equal(("L4002", "White, Snow (C2000021)", "Night Owls", "Not invoiced", "The provider, to invoice"),
            (block["Line item"], block["Client"], block["Service"], block["Invoice"], block["Whose turn"]));
        Assert.Equal("01/02/2016 - 29/02/2016", ida.Page.Fact("Open now"));

        await ida.CreateAsync("TWO");
        await ida.Press("Submit Invoice");
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/periods/P1001");
        Assert.Equal(("TWO (Pending)", "The council, to authorise"), (clerk.Page.Rows[0]["Invoice"], clerk.Page.Rows[0]["Whose turn"]));
        await world.FinaliseAllAsync();
        await ida.Open("/provider/periods");
        Assert.Equal("01/03/2016 - 31/03/2016", ida.Page.Fact("Open now"));
    }

    [Fact]
    public async Task Every_line_that_blocks_is_listed_once_the_oldest_month_first_then_by_client_page_by_page()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        foreach (var number in Enumerable.Range(5001, 26))
        {
            await world.Database.GivenLineItemAsync($"L{number}", number % 2 == 0 ? Cinder : Snow, "S2001", "K3001", new(2016, 2, 1), end: number < 5004 ? new(2016, 2, 29) : null);
        }

        await world.Database.GivenReleasedAsync("P1001", new DateOnly(2016, 3, 1));
        var ida = await world.AsAsync(Ida);
        var shown = new List<(string Month, string Client, string Item)>();
        foreach (var page in Enumerable.Range(1, 3))
        {
            await ida.Open($"/provider/periods?p={page}");
            shown.AddRange(ida.Page.Rows.Select(r => (r["Period"], r["Client"], r["Line item"])));
        }

        var blocks = await world.Database.ScalarAsync<long>("select count(*) from open_lines where provider_ref = 'P1001' and blocks");
        Assert.InRange(blocks, 51, 75);
        Assert.Equal((blocks, blocks), (shown.Count, shown.Distinct().Count()));
        Assert.Equal(shown.OrderBy(s => s.Month[3..], StringComparer.Ordinal).ThenBy(s => s.Client, StringComparer.Ordinal).ThenBy(s => s.Item, StringComparer.Ordinal), shown);
        Assert.Equal(2, shown.Select(s => s.Month).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_board_is_narrowed_to_what_is_blocked_by_whom_and_since_when_sorted_and_taken_home_as_a_file()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster); // both are blocked: Sleepovers since February 2016, Harbour View Care since July 2018
        await world.GivenPendingAsync("ONE"); // Sleepovers waits for the council
        var clerk = await world.AsAsync(Clerk);

        Assert.Equal(["Harbour View Care", "Sleepovers"], await ShownAsync(""));
        Assert.Equal(["Sleepovers", "Harbour View Care"], await ShownAsync("?Sort=Longest"));
        Assert.Equal(["Harbour View Care", "Sleepovers"], await ShownAsync("?Show=Blocked"));
        Assert.Equal(["Sleepovers"], await ShownAsync("?Show=WithCouncil"));
        Assert.Equal(["Harbour View Care"], await ShownAsync("?Show=WithProvider"));
        Assert.Equal(["Sleepovers"], await ShownAsync("?Since=01/01/2017"));
        Assert.Empty(await ShownAsync("?Show=NotBlocked"));
        Assert.Contains("No provider matches these filters.", clerk.Page.Text, StringComparison.Ordinal);

        var csv = System.Text.Encoding.UTF8.GetString((await clerk.Open("/council/periods?Show=WithCouncil&handler=csv")).Bytes);
        Assert.Contains("Sleepovers,P1001,01/02/2016 - 29/02/2016,01/03/2016 - 31/03/2016,1,01/02/2016,The council", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Open("/council/periods?handler=excel")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Open("/council/periods?Since=31/02/2016&handler=csv")).Status);

        async Task<IEnumerable<string>> ShownAsync(string query) => (await clerk.Open("/council/periods" + query)).Rows.Select(r => r["Provider"]);
    }

    [Fact]
    public async Task An_authorised_invoice_still_holds_the_period_back()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync("ONE");
        await world.AuthoriseAllAsync();
        await world.ReleaseAsync();

        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/periods");

        Assert.Equal("01/02/2016 - 29/02/2016", ida.Page.Fact("Open now"));
        Assert.Equal(("ONE (Authorised)", "The council, to finalise"), ida.Page.Rows.Select(r => (r["Invoice"], r["Whose turn"])).Single());
    }

    [Fact]
    public async Task A_zero_line_holds_the_period_back_until_it_is_invoiced_too()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4001", "weekly_cost = 0");
        await world.ReleaseAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/periods");
        Assert.Equal("01/02/2016 - 29/02/2016", ida.Page.Fact("Open now"));

        await ida.CreateAsync("NIL");
        Assert.Equal("£0.00", ida.Page.Fact("Total Payable"));
        await ida.Press("Submit Invoice");
        await world.FinaliseAllAsync();

        await ida.Open("/provider/periods");
        Assert.Equal("01/03/2016 - 31/03/2016", ida.Page.Fact("Open now"));
    }

    [Fact]
    public async Task What_is_not_authorised_does_not_hold_a_period_back_and_pays_nothing()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', authorised = false");
        await world.PayAsync("ONE");

        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/periods");

        Assert.Equal("01/03/2016 - 31/03/2016", ida.Page.Fact("Open now"));
    }

    [Fact]
    public async Task The_placements_team_releases_early_with_a_reason_once_and_the_provider_is_told()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/periods");
        Assert.Equal("Blocked 1 line L4001, 01/02/2016 - 29/02/2016: The provider, to invoice", clerk.Page.Rows.Single(r => r["Provider"] == "Sleepovers")["State"]);
        await clerk.Follow("Sleepovers");
        var form = clerk.Page;
        await clerk.Press("Release early");
        Assert.Equal("Error: Enter the reason why this period is released early", clerk.Page.ErrorBeside("Reason"));

        await clerk.Fill("Reason", "The register was late.").Press("Release early");
        Assert.Equal("01/03/2016 - 31/03/2016", clerk.Page.Fact("Open period"));
        await clerk.PressOn(form, "Release early");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Page.Status);
        Assert.Equal(2L, await world.Database.ScalarAsync<long>("select count(*) from released_periods where provider_ref = 'P1001'"));
        Assert.Equal("The register was late.", await world.Database.ScalarAsync<string>("select words from journal where move = 'Release early'"));
        await world.DeliverAsync();
        Assert.Contains(world.Emails(), l => l.Subject == "March 2016 can be invoiced");
    }

    [Fact]
    public async Task Others_may_look_at_the_board_but_not_release()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ann = await world.AsAsync(Ann);

        await ann.Open("/council/periods/P1001");

        Assert.DoesNotContain("Release early", ann.Page.Buttons);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.Open("/council/periods/P9999")).Status);
    }
}
