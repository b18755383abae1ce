using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.PurchaseOrders;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>What may be right and deserves a second look, and lines that pay nothing.</summary>
public sealed class WarningTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_same_client_period_and_amount_on_another_invoice_is_warned_of_on_both_sides()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.GivenPendingAsync("FIRST");
        await world.Database.ExecuteAsync("insert into care_package_line_items select 'L4009', care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, end_date, weekly_cost, pricing, authorised, contribution_weekly, contribution_percent from care_package_line_items where ref = 'L4001'");
        var ida = await world.AsAsync(Ida);

        await ida.CreateAsync("SECOND");
        Assert.Contains("Invoice FIRST has a line for the same client, period and amount", ida.Page.Text, StringComparison.Ordinal);
        await ida.Press("Submit Invoice");
        await world.Database.GivenNothingToLookAtAsync();
        var ann = await world.AsAsync(Ann);
        await ann.Open("/council/invoices");
        await ann.Follow("SECOND");

        Assert.Equal("Same as another £4,142.86 in FIRST Days paid twice 29 days, £4,142.86, with L4001", Assert.Single(ann.Page.Rows)["Check"]);
    }

    [Fact]
    public async Task A_line_that_was_taken_off_another_invoice_is_no_reason_to_warn()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', weekly_cost = 70");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("FIRST");
        await world.Database.ExecuteAsync("update invoice_lines set is_live = false where line_item_ref = 'L4001'");

        await ida.CreateAsync("SECOND");

        Assert.DoesNotContain("has a line for the same client", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_item_that_changed_since_is_marked_for_the_authoriser()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        await world.Database.GivenNothingToLookAtAsync();
        var ann = await world.AsAsync(Ann);

        await ann.Open($"/council/invoices/{id}");

        var line = Assert.Single(ann.Page.Rows);
        Assert.Equal(("£4,142.86", "£2,571.43", "Line item differs £1,571.43 less now"), (line["Invoiced in all"], line["Line item now"], line["Check"]));
    }

    [Fact]
    public async Task What_the_provider_has_not_sent_yet_is_not_counted_for_the_council()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        await world.ChangeAsync("L4001", "weekly_cost = 1100");
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("MORE"); // what it costs more by now
        Assert.Equal("£414.28", ida.Page.Fact("Items Total"));
        await world.Database.GivenNothingToLookAtAsync();
        var ann = await world.AsAsync(Ann);
        await ann.Open($"/council/invoices/{id}");
        Assert.Equal(("£4,142.86", "£4,557.14", "Line item differs £414.28 more now"), Check(ann));

        await ida.Press("Submit Invoice");

        await ann.Open($"/council/invoices/{id}");
        Assert.Equal(("£4,557.14", "£4,557.14", "Agrees"), Check(ann));

        static (string Invoiced, string Now, string Check) Check(FormClient ann)
        {
            var line = Assert.Single(ann.Page.Rows);
            return (line["Invoiced in all"], line["Line item now"], line["Check"]);
        }
    }

    [Fact]
    public async Task An_invoice_with_which_a_commitment_costs_more_than_its_order_is_marked_before_it_is_paid()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        var ann = await world.AsAsync(Ann);
        await ann.Open($"/council/invoices/{id}");
        Assert.Equal(("£0.00 + £4,142.86 here of £8,571.43", "First invoice £4,142.86"), (Order(ann), Assert.Single(ann.Page.Rows)["Check"]));

        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        await world.App.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);
        await ann.Open($"/council/invoices/{id}");

        var number = ann.Page.Rows.Single()["Spend to date of order"].Split(' ')[0];
        Assert.Equal(
            ("£0.00 + £4,142.86 here of £2,571.43", $"Line item differs £1,571.43 less now Over the order £1,571.43 over {number} First invoice £4,142.86"),
            (Order(ann), Assert.Single(ann.Page.Rows)["Check"]));
        await ann.Follow(number);
        Assert.Equal(HttpStatusCode.OK, ann.Page.Status);

        static string Order(FormClient ann) => ann.Page.Rows.Single()["Spend to date of order"].Split(' ', 2)[1];
    }

    [Fact]
    public async Task An_adjustment_names_the_invoices_of_its_month_and_who_changed_the_line_item()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.PayAsync("123456");
        await world.Database.ExecuteAsync(
            """
            insert into import_runs (id, at, by, mode, applied, rejections, files) values ('018f0000-0000-7000-8000-000000000001', '2026-11-01', 'Drew Admin', 'All', true, 0, '[]');
            insert into register_changes (import_id, file, key, line, "column", was, becomes) values ('018f0000-0000-7000-8000-000000000001', 'care_package_line_items.csv', 'L4001', 2, 'end_date', '', '2016-02-18');
            """);
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");

        Assert.Contains("This period on invoices: £4,142.86 on 123456.", ida.Page.Text, StringComparison.Ordinal);
        Assert.Contains("End Date: became 2016-02-18, imported by Drew Admin on 01/11/2026.", ida.Page.Text.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_lines_are_submitted_at_once_on_an_invoice_of_their_own()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', weekly_cost = 0");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/periods");
        Assert.Contains("1 zero line can be submitted now", ida.Page.Text, StringComparison.Ordinal);

        await ida.Press("Submit zero lines");
        Assert.Equal("Error: Enter your own number, 40 characters or fewer", ida.Page.ErrorBeside("Reference"));
        await ida.Fill("Reference", "NIL1").Press("Submit zero lines");

        Assert.Equal("SleepoversInvoice NIL1 Pending", ida.Page.Heading);
        Assert.StartsWith("White, Snow", Assert.Single(ida.Page.Rows)["Commitment"], StringComparison.Ordinal);
        await ida.Open("/provider/periods");
        Assert.DoesNotContain("Submit zero lines", ida.Page.Buttons);
    }
}
