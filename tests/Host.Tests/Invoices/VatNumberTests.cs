using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>A provider without a VAT number is told why no VAT is proposed, gives its number, and gets the VAT of earlier months.</summary>
public sealed class VatNumberTests(PortalCluster cluster)
{
    private const string Pat = "pat.asks@sleepovers.example";

    [Fact]
    public async Task The_proposal_and_the_line_item_say_so_and_a_change_of_the_organisation_brings_the_VAT()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.ExecuteAsync("update contracts set vat = 'Standard' where ref = 'K3001'");
        await world.Database.GivenProviderUserAsync(Pat, ProviderRoles.Actions, "P1001");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        Assert.Contains("No VAT: the council has no VAT number of yours. Ask for a change of your organisation details to give it.", ida.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Total Payable £4,142.86", ida.Page.Text, StringComparison.Ordinal);
        await world.GivenPendingAsync();
        await ida.Open("/provider/care-packages/L4001");
        Assert.Contains("20%. No VAT: the council has no VAT number of yours.", ida.Page.Text, StringComparison.Ordinal);
        Assert.Contains("VAT: none, since the provider has no VAT number (the contract says 20%)", ida.Page.Text, StringComparison.Ordinal);
        var ann = await world.AsAsync(Ann);
        await ann.Open("/council/care-packages/L4001");
        Assert.Contains("20%. No VAT: the provider has no VAT number.", ann.Page.Text, StringComparison.Ordinal);

        var pat = await world.AsAsync(Pat);
        await pat.Open("/provider/organisation");
        await pat.Follow("Request a change");
        await pat.Fill("VAT number", "GB123456789").Press("Continue");
        await pat.Press("Send request");
        var clerk = await world.AsAsync(PortalGivens.Clerk);
        await clerk.Open("/council/changes");
        await clerk.Follow("1001");
        await clerk.Press("Apply");

        await ida.Open("/provider/invoices/proposed");
        Assert.Contains("VAT: £828.57 − £0.00 = £828.57", ida.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No VAT", ida.Page.Text, StringComparison.Ordinal);
    }
}
