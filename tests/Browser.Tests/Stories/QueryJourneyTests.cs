using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>A line of an invoice is queried, answered, asked to be closed and closed, and the invoice goes in with the line back.</summary>
public sealed class QueryJourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_suggested_value_is_answered_and_the_line_comes_back_to_its_invoice()
    {
        await using var sarah = await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await using var billie = await portal.SignedInAsync("authoriser@council.example");
        var invoice = await sarah.CreateInvoiceAsync("Q-1", "£4,142.86");

        await sarah.FollowAsync("Suggest another value for Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016");
        await sarah.FillAsync("Suggested value", "4,000.00");
        await sarah.FillAsync("Reason", "She was with her aunt on the 29th.");
        await sarah.PressAsync("Suggest");
        await sarah.SeesAsync("This invoice has no items.");

        await billie.Page.GotoAsync("/council/actions");
        await billie.FollowAsync("Suggested value: L4001, 01/02/2016 - 29/02/2016, invoice Q-1");
        await billie.SeesAsync("£4,000.00 in place of £4,142.86");
        await billie.FillAsync("Message to the provider", "We pay for the nights that a bed is kept.");
        await billie.PressAsync("Comment");
        await billie.SeesAsync("Provider (Sleepovers)");
        await portal.Inbox.WaitForAsync("sarah.lock@sleepovers.example", "New post: action 1001 (Invoice query)");

        await sarah.FollowAsync("Action 1001");
        await sarah.SeesAsync("We pay for the nights that a bed is kept.");
        await sarah.FillAsync("Comment", "I see. Then it is right.");
        await sarah.PressAsync("Request Closure");
        await sarah.SeesAsync("Closure requested");

        await billie.Page.ReloadAsync();
        await billie.FillAsync("Message to the provider", "Thank you.");
        await billie.PressAsync("Close");
        await billie.SeesAsync("Closed");
        await portal.Inbox.WaitForAsync("sarah.lock@sleepovers.example", "Closed: action 1001 (Invoice query)");

        await sarah.Page.GotoAsync(invoice);
        await sarah.PressAsync("Take back L4001, 01/02/2016 - 29/02/2016");
        await sarah.SeesAsync("Items Total", "£4,142.86");
        await sarah.SubmitAsync();
        await billie.Page.ReloadAsync();
        await billie.SeesAsync("Invoice", "Pending");
        Assert.Empty(sarah.Complaints.Concat(billie.Complaints));
    }
}
