using Portal.TestKit;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>Money that somebody changed behind the database's back, against the journal.</summary>
public sealed class InvoiceIntegrity(PortalCluster cluster)
{
    private const string Unguarded = "alter table invoices disable trigger user; alter table invoice_lines disable trigger user;";

    [Theory]
    [InlineData("update invoices set state = 'Pending', finalised_at = null, expected_on = null", "the invoice does not stand where its workflow does")]
    [InlineData("update invoices set total_vat = total_vat + 0.01", "the invoice does not come to what was submitted")]
    [InlineData("update invoices set items_value = items_value + 0.01, total = total + 0.01; update invoice_lines set value = value + 0.01", "the invoice does not come to what was submitted")]
    [InlineData("update invoice_lines set value = value - 0.01", "the lines do not come to the invoice's figures")]
    [InlineData("update invoice_lines set vat = vat + 0.01", "the lines do not come to the invoice's figures")]
    [InlineData("update invoice_lines set contribution = contribution + 0.01", "the lines do not come to the invoice's figures")]
    [InlineData("update invoice_lines set is_live = false", "the lines do not come to the invoice's figures")]
    [InlineData("delete from invoice_lines; delete from invoices", "its invoice is gone")]
    [InlineData("update commitment_spend set value = value + 0.01", "C1170421 2015: the spend of the commitment is not what its finalised invoices come to")]
    [InlineData("delete from commitment_spend", "C1170421 2015: the spend of the commitment is not what its finalised invoices come to")]
    [InlineData("update commitment_spend set year = 2016", "C1170421 2016: the spend of the commitment is not what its finalised invoices come to")]
    [InlineData("update claimed_months set invoiced = invoiced + 0.01", "P1001 2016-02-01: what is claimed of the month is not what its submitted invoices come to")]
    [InlineData("update claimed_months set paid = paid + 0.01", "P1001 2016-02-01: what is claimed of the month is not what its submitted invoices come to")]
    [InlineData("delete from claimed_months", "P1001 2016-02-01: what is claimed of the month is not what its submitted invoices come to")]
    [InlineData("insert into claimed_months select provider_ref, '2016-01-01', 1, 0 from claimed_months", "P1001 2016-01-01: what is claimed of the month is not what its submitted invoices come to")]
    public async Task A_figure_or_a_state_that_is_not_what_was_submitted_is_found_out(string sql, string expected)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenFinalisedInvoiceAsync();
        Assert.Empty(await story.BreaksAsync());

        await story.Database.ExecuteAsync($"{Unguarded} {sql}");

        Assert.Contains(await story.BreaksAsync(), b => b.EndsWith(expected + ".", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invoice_without_a_workflow_is_found_out()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenFinalisedInvoiceAsync();

        await story.Database.ExecuteAsync($"{Unguarded} {Copies.Of("invoices", "invoices x", "'id', gen_random_uuid(), 'number_key', 'X'")}");

        Assert.Contains(await story.BreaksAsync(), b => b.EndsWith("the invoice has no workflow.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_returned_deleted_below_nothing_or_credited_is_whole()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.ReturnAsync(await story.App.GivenPendingInvoiceAsync("R 1"));
        await story.DeleteAsync(await story.App.GivenInvoiceAsync("111", MoneyGivens.Max), MoneyGivens.Max);
        await using var negative = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(negative);

        Assert.Empty(await story.BreaksAsync());
        Assert.Empty(await negative.BreaksAsync());
    }
}
