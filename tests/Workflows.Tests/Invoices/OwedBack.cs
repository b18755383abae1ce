using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What is owed back is always taken: whatever the provider ticks, chooses or removes.</summary>
public sealed class OwedBack(PortalCluster cluster)
{
    private const string Back = "Adjustment L4001 2016-02 -1571.43";

    [Fact]
    public async Task An_invoice_of_another_item_takes_it()
    {
        await using var story = await OwingAsync();
        var other = (await story.ProposalAsync()).Single(l => l.LineItemRef == "L4010");

        var id = await story.CreateAsync(Ledger.Draft("INV 002", keys: [other.Key]));

        Assert.Equal([-1_571.43m, 4_142.86m], (await story.LinesAsync(id)).Select(l => l.Value).Order());
        Assert.Empty(await story.OfferedAsync());
    }

    [Fact]
    public async Task The_items_of_another_client_service_or_contract_come_with_it()
    {
        await using var story = await OwingAsync();

        Assert.Equal([Back, "Payment L4010 2016-02 4142.86"], (await story.OfferedAsync(within: new(SsRef: PortalGivens.Snow))).Order());
        Assert.Equal([Back, "Payment L4010 2016-02 4142.86"], (await story.OfferedAsync(within: new(ServiceRef: "S2003"))).Order());
        Assert.Equal([Back], await story.OfferedAsync(within: new(ContractRef: "K3002")));
        Assert.Equal([Back], await story.OfferedAsync(within: new(SsRef: PortalGivens.Cinder)));
    }

    [Fact]
    public async Task It_is_not_taken_off_an_invoice()
    {
        await using var story = await OwingAsync();
        var id = await story.App.GivenInvoiceAsync("INV 002");
        var lines = await story.LinesAsync(id);

        var refused = await Assert.ThrowsAsync<OwedBackIsAlwaysTaken>(() => story.UpdateAsync(id, InvoiceChange.Nothing, takeOff: lines.Single(l => l.Value < 0).Id));

        Assert.Equal("Lines", refused.Field);
        Assert.Equal(2, (await story.LinesAsync(id)).Count);
        await story.UpdateAsync(id, InvoiceChange.Nothing, takeOff: lines.Single(l => l.Value > 0).Id);
        await story.SubmitAsync(id); // what is owed back is enough for an invoice
    }

    [Fact]
    public async Task What_is_to_be_paid_more_may_be_left_for_later()
    {
        await using var story = await OwingAsync();
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = null, weekly_cost = 1100 where ref = 'L4001'");
        var other = (await story.ProposalAsync()).Single(l => l.LineItemRef == "L4010");

        await story.CreateAsync(Ledger.Draft("INV 002", keys: [other.Key]));

        Assert.Equal(["Adjustment L4001 2016-02 414.28"], await story.OfferedAsync());
    }

    /// <summary>February of L4001 was invoiced in full and ended on the 18th; L4010 was not invoiced yet.</summary>
    private async Task<Story> OwingAsync()
    {
        var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync();
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", new(2016, 2, 1));
        return story;
    }
}
