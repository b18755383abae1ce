using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

public sealed class Proposals(PortalCluster cluster)
{
    [Fact]
    public async Task A_released_month_is_offered_once_and_what_was_not_released_is_not()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        Assert.Equal(["Payment L4001 2016-02 4142.86"], await story.OfferedAsync());

        await story.App.GivenInvoiceAsync();
        Assert.Empty(await story.OfferedAsync());

        await story.Database.GivenReleasedAsync("P1001", new(2016, 3, 1), new(2016, 4, 1));
        Assert.Equal(["Payment L4001 2016-03 4428.57", "Payment L4001 2016-04 4285.71"], await story.OfferedAsync());
    }

    [Fact]
    public async Task A_line_says_what_it_is_for_and_how_it_was_worked_out()
    {
        await using var story = await Ledger.OpenAsync(cluster);

        var line = Assert.Single(await story.ProposalAsync());

        Assert.Equal(("Ella, Cinder", "C1170421", "K3001", "Sleepovers", false, 0), (line.Client, line.SsRef, line.ContractRef, line.Contract, line.AllowsTotalEditing, line.Revision));
        Assert.Equal("L4001|2016-02|0|4142.86|0.00|0.00", line.Key);
        Assert.Equal((29, 1_000m, 4_142.86m, 0m), (line.Working!.Days, line.Working.WeeklyCost, line.Working.ShouldBe.Value, line.Working.Invoiced.Value));
        Assert.Equal(line.Working, LineWorking.Read(line.Working.Write()));
    }

    [Fact]
    public async Task A_line_item_that_costs_nothing_is_offered_like_any_other_and_once()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 10), weeklyCost: 0);
        Assert.Equal(["Payment L4001 2016-02 4142.86", "Payment L4010 2016-02 0.00"], await story.OfferedAsync());

        var id = await story.App.GivenInvoiceAsync();

        Assert.Equal(2, (await story.LinesAsync(id)).Count);
        Assert.Empty(await story.OfferedAsync());
    }

    [Fact]
    public async Task Only_authorised_line_items_that_meet_the_month_are_offered()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", new(2016, 1, 1), new(2016, 1, 31));
        await story.Database.GivenLineItemAsync("L4011", PortalGivens.Snow, "S2003", "K3001", new(2016, 1, 1), new(2016, 2, 1), weeklyCost: 70);
        await story.Database.GivenLineItemAsync("L4012", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 29), weeklyCost: 140);
        await story.Database.GivenLineItemAsync("L4013", PortalGivens.Snow, "S2003", "K3001", new(2016, 3, 1));
        await story.Database.GivenLineItemAsync("L4014", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 1), authorised: false);

        Assert.Equal(["Payment L4001 2016-02 4142.86", "Payment L4011 2016-02 10.00", "Payment L4012 2016-02 20.00"], await story.OfferedAsync());
    }

    [Fact]
    public async Task What_really_ended_on_18_July_is_adjusted_by_1652_86()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedEarlyAsync("P1001", MoneyGivens.July2018);
        await story.ChangeRegisterAsync("update care_package_line_items set weekly_cost = 890 where ref = 'L4001'");
        await story.App.GivenInvoiceAsync();

        await story.ChangeRegisterAsync("update care_package_line_items set end_date = '2018-07-18' where ref = 'L4001'");

        Assert.Equal(["Adjustment L4001 2018-07 -1652.86"], await story.OfferedAsync());
        var line = Assert.Single(await story.ProposalAsync());
        Assert.Equal((1, 18, 2_288.57m, 3_941.43m), (line.Revision, line.Working!.Days, line.Working.ShouldBe.Value, line.Working.Invoiced.Value));
        await story.App.GivenInvoiceAsync("INV 002");
        Assert.Empty(await story.OfferedAsync());
    }

    [Fact]
    public async Task A_changed_cost_is_adjusted_by_what_it_should_be_less_what_was_invoiced()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync();

        await story.ChangeRegisterAsync("update care_package_line_items set weekly_cost = 1100 where ref = 'L4001'");

        Assert.Equal(["Adjustment L4001 2016-02 414.28"], await story.OfferedAsync()); // the difference in rate × days would be 414.29
    }

    [Fact]
    public async Task What_becomes_unauthorised_is_given_back_and_what_is_authorised_again_is_paid_again()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync();
        await story.ChangeRegisterAsync("update care_package_line_items set authorised = false where ref = 'L4001'");
        Assert.Equal(["Adjustment L4001 2016-02 -4142.86"], await story.OfferedAsync());
        await story.App.GivenInvoiceAsync("INV 002");
        Assert.Empty(await story.OfferedAsync());

        await story.ChangeRegisterAsync("update care_package_line_items set authorised = true where ref = 'L4001'");

        Assert.Equal(["Adjustment L4001 2016-02 4142.86"], await story.OfferedAsync());
        Assert.Equal(2, Assert.Single(await story.ProposalAsync()).Revision);
    }

    [Fact]
    public async Task A_negative_rest_is_brought_forward_once_when_its_invoice_is_finalised()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenFinalisedInvoiceAsync();
        await story.ChangeRegisterAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        var negative = await story.App.GivenAuthorisedInvoiceAsync("INV 002");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 29), weeklyCost: 700);
        Assert.Equal(["Payment L4010 2016-02 100.00"], await story.OfferedAsync());

        await story.FinaliseAsync(negative);
        Assert.Equal(["Payment L4010 2016-02 100.00", "BalanceBroughtForward INV 002 -1571.43"], await story.OfferedAsync());
        Assert.DoesNotContain(await story.OfferedAsync("P1002"), l => l.StartsWith("Balance", StringComparison.Ordinal));

        // 100.00 does not cover it: the rest of the rest goes on, and nothing is lost or taken twice.
        var next = await story.App.GivenFinalisedInvoiceAsync("INV 003");
        Assert.Equal((0m, -1_471.43m), ((await story.InvoiceAsync(next)).Payable, (await story.InvoiceAsync(next)).Items.Payable));
        Assert.Equal(["BalanceBroughtForward INV 003 -1471.43"], await story.OfferedAsync());
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_balance_on_a_deleted_invoice_is_offered_again()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);
        var id = await story.App.GivenInvoiceAsync("INV 003");
        Assert.Empty(await story.OfferedAsync());

        await story.DeleteAsync(id);

        Assert.Equal(["Payment L4010 2016-02 4142.86", "BalanceBroughtForward INV 002 -1571.43"], await story.OfferedAsync());
    }

    [Fact]
    public async Task It_can_be_asked_for_by_contract_by_service_and_by_client()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) values ('K3009', 'P1001', 'Nights', 'Exempt', true, false)");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3009", new(2016, 2, 29), weeklyCost: 7);
        await story.Database.GivenLineItemAsync("L4011", PortalGivens.Cinder, "S2003", "K3001", new(2016, 2, 29), weeklyCost: 14);

        Assert.Equal(["L4010"], await RefsAsync(story, new(ContractRef: "K3009")));
        Assert.Equal(["L4011", "L4010"], await RefsAsync(story, new(ServiceRef: "S2003")));
        Assert.Equal(["L4001", "L4011"], await RefsAsync(story, new(SsRef: PortalGivens.Cinder)));
        Assert.Equal(["L4011"], await RefsAsync(story, new("K3001", "S2003", PortalGivens.Cinder)));
        Assert.Equal(["L4001", "L4011", "L4010"], await RefsAsync(story, new("", "", "")));
        Assert.Empty(await RefsAsync(story, new(ContractRef: "K3002"))); // another provider's
    }

    [Fact]
    public async Task Where_the_contract_asks_for_an_agreed_document_nothing_is_payable_before()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.ChangeRegisterAsync("update contracts set requires_agreed_document = true where ref = 'K3001'");
        await story.App.GivenAgreedDocumentAsync(PortalGivens.Snow); // another care package's
        await story.App.GivenPublishedDocumentAsync();
        await story.App.GivenRejectedDocumentAsync();
        Assert.Empty(await story.OfferedAsync());

        await story.App.GivenAgreedDocumentAsync();

        Assert.Equal(["Payment L4001 2016-02 4142.86"], await story.OfferedAsync());
    }

    [Fact]
    public async Task VAT_and_contributions_are_worked_out_by_the_contract_and_the_line_item()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update providers set vat_number = 'GB123456789'; update contracts set vat = 'Standard' where ref = 'K3001'; update care_package_line_items set contribution_percent = 50 where ref = 'L4001'");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 1));
        await story.ChangeRegisterAsync("update care_package_line_items set contribution_weekly = 333.33 where ref = 'L4010'");

        Assert.Equal(
            [(4_142.86m, 828.57m, 2_071.43m), (4_142.86m, 828.57m, 1_380.94m)],
            (await story.ProposalAsync()).Select(l => (l.Amounts.Value, l.Amounts.Vat, l.Amounts.Contribution)));
    }

    [Fact]
    public async Task Who_has_seen_enough_leaves_no_connection_open()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await using var scope = story.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        await foreach (var line in new ProposalReader(db).ReadAsync("P1002", ProposalScope.All, CancellationToken.None))
        {
            Assert.NotNull(line.LineItemRef);
            break;
        }

        Assert.Equal(System.Data.ConnectionState.Closed, Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database).State);
    }

    private static async Task<List<string?>> RefsAsync(Story story, ProposalScope within)
        => [.. (await story.ProposalAsync(within: within)).Select(l => l.LineItemRef)];
}
