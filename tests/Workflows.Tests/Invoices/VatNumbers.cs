using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>VAT is proposed only where the provider has a VAT number, and is not lost when the number comes later.</summary>
public sealed class VatNumbers(PortalCluster cluster)
{
    private const string Number = "update providers set vat_number = 'GB123456789' where ref = 'P1001'";

    [Theory]
    [InlineData("null")]
    [InlineData("''")]
    [InlineData("' '")]
    public async Task Without_a_number_no_VAT_is_proposed_and_the_line_says_why(string number)
    {
        await using var story = await WithVatAsync();
        await story.Database.ExecuteAsync($"update providers set vat_number = {number} where ref = 'P1001'");

        var line = Assert.Single(await story.ProposalAsync());

        Assert.Equal((4_142.86m, 0m, true), (line.Amounts.Value, line.Amounts.Vat, line.Working!.LeavesVatOut));
        Assert.Equal(line.Working, LineWorking.Read(line.Working.Write()));
    }

    [Fact]
    public async Task The_number_brings_the_VAT_of_months_that_were_invoiced_as_an_adjustment()
    {
        await using var story = await WithVatAsync();
        await story.App.GivenInvoiceAsync();
        Assert.Empty(await story.OfferedAsync());

        await story.Database.ExecuteAsync(Number);

        var line = Assert.Single(await story.ProposalAsync());
        Assert.Equal((1, 0m, 828.57m, null), (line.Revision, line.Amounts.Value, line.Amounts.Vat, line.Working!.LeavesVatOut));
        await story.App.GivenInvoiceAsync("INV 002");
        Assert.Empty(await story.OfferedAsync());
    }

    [Fact]
    public async Task What_was_invoiced_with_VAT_is_not_taken_back_where_the_number_is_missing()
    {
        await using var story = await WithVatAsync();
        await story.Database.ExecuteAsync(Number);
        await story.App.GivenInvoiceAsync();

        await story.Database.ExecuteAsync("update providers set vat_number = null");
        Assert.Empty(await story.OfferedAsync());

        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-07' where ref = 'L4001'"); // £1,000.00 and £200.00 of VAT stay
        Assert.Equal((-3_142.86m, -628.57m), (await story.ProposalAsync()).Select(l => (l.Amounts.Value, l.Amounts.Vat)).Single());
    }

    private async Task<Story> WithVatAsync()
    {
        var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update contracts set vat = 'Standard' where ref = 'K3001'");
        return story;
    }
}
