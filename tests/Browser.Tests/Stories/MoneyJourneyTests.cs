using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>The guide's first invoice, sent back and sent again, to the next open period; an end that comes after it was paid for; money given back.</summary>
public sealed class MoneyJourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task An_invoice_is_returned_sent_again_finalised_credited_and_an_end_after_the_fact_is_carried_forward()
    {
        await using var sarah = await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await using var billie = await portal.SignedInAsync("authoriser@council.example");
        await using var casey = await portal.SignedInAsync("finaliser@council.example");
        await using var drew = await portal.SignedInAsync("admin@council.example");

        var invoice = await sarah.CreateInvoiceAsync("J-100", "£4,142.86");
        await sarah.SubmitAsync();

        await billie.Page.GotoAsync("/council/invoices");
        await billie.FollowAsync("J-100");
        await billie.PressAsync("Return");
        await billie.FillAsync("Reason", "Please check the days.");
        await billie.PressAsync("Return");
        await billie.SeesHeadingAsync("Unsubmitted");
        await portal.Inbox.WaitForAsync("sarah.lock@sleepovers.example", "Returned: invoice J-100");

        await sarah.Page.ReloadAsync();
        await sarah.SeesAsync("Returned by the council: Please check the days.");
        await sarah.SubmitAsync();
        await Money.FinaliseAsync("J-100", billie, casey);

        await sarah.Page.GotoAsync("/provider/periods");
        await sarah.SeesAsync("Open now", "01/03/2016 - 31/03/2016");
        await drew.ImportLineItemsAsync(
            "L4001,C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,2016-02-18,1000.00,1 x Placement at £1000.00 (Spot),true,,",
            "−£1,571.43");
        await drew.FollowAsync("What it changed");
        await drew.SeesAsync("2016-02-18");

        await sarah.CreateInvoiceAsync("J-101", "£1,571.43 owed back");
        await sarah.SeesAsync("Carried forward", "£1,571.43 owed back");
        await sarah.SubmitAsync();
        await sarah.Page.GotoAsync(invoice);
        await sarah.SeesHeadingAsync("Finalised");

        await CreditAsync(sarah, "J-102", "142.86", "£142.86 owed back");
        await Money.FinaliseAsync("J-102", billie, casey);
        await casey.SeesAsync("is taken off the next payment");
        await sarah.Page.GotoAsync("/provider/purchase-orders?Year=15%2F16");
        await sarah.SeesAsync("£4,000.00"); // 4,142.86 less what was given back
        await sarah.Page.GotoAsync(invoice);
        await sarah.SeesAsync("J-102");
        Assert.Empty(sarah.Complaints.Concat(billie.Complaints).Concat(casey.Complaints).Concat(drew.Complaints));
    }

    /// <summary>From the finalised invoice before the reader to the submitted credit note.</summary>
    private static async Task CreditAsync(Reader sarah, string reference, string amount, string total)
    {
        await sarah.FollowAsync("New Credit Note");
        await sarah.FillAsync("Reference", reference);
        await sarah.Page.Locator("input[inputmode=decimal]").FillAsync("4142.87");
        await sarah.PressAsync("Create");
        await sarah.SeesAsync("There is a problem"); // a penny more than was paid
        await sarah.Page.Locator("input[inputmode=decimal]").FillAsync(amount);
        await sarah.PressAsync("Create");
        await sarah.SeesHeadingAsync("Unsubmitted");
        await sarah.SeesAsync("Items Total", total);
        await sarah.SubmitAsync("Credit Note");
    }
}
