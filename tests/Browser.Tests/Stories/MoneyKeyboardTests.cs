using System.Text;
using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Calendar;
using Portal.TestKit;

namespace Portal.Browser.Tests.Stories;

/// <summary>Money without a mouse, from the proposal to the bank's file, and the register beside it.</summary>
public sealed class MoneyKeyboardTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task An_invoice_is_queried_made_authorised_finalised_and_paid_by_keyboard_alone()
    {
        await using var sarah = await portal.SignInByKeyboardAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await sarah.SkipAsync();
        await sarah.EnterAsync("Invoices");
        await sarah.SeesHeadingAsync("Invoices");
        await sarah.SkipAsync();
        await sarah.EnterAsync("New Invoice");
        await sarah.SeesHeadingAsync("New Invoice");
        await sarah.SeesAsync("Items Total", "£4,142.86");
        await sarah.SkipAsync();
        await sarah.TypeAsync("Reference", "K-1");
        await sarah.EnterAsync("Save for later");
        await sarah.SeesHeadingAsync("Invoice K-1 Unsubmitted");
        await SuggestAsync(sarah);

        await using var billie = await portal.SignInByKeyboardAsync("authoriser@council.example");
        await AnswerAsync(billie);
        await sarah.Page.ReloadAsync();
        await sarah.SkipAsync();
        await sarah.EnterAsync("Take back L4001, 01/02/2016 - 29/02/2016");
        await sarah.SeesAsync("Items Total", "£4,142.86");
        await sarah.SkipAsync();
        await sarah.EnterAsync("Submit Invoice");
        await sarah.SeesHeadingAsync("Invoice K-1 Pending");

        await portal.Database.GivenNothingToLookAtAsync();
        await billie.Page.GotoAsync("/council/invoices");
        await billie.SkipAsync();
        await billie.TabToAsync("Choose K-1 of Sleepovers");
        await billie.Page.Keyboard.PressAsync("Space");
        await billie.EnterAsync("Authorise the chosen");
        await billie.SeesAsync("K-1: Authorised");

        await using var casey = await portal.SignInByKeyboardAsync("finaliser@council.example");
        await casey.Page.GotoAsync("/council/invoices?status=Authorised");
        await casey.SkipAsync();
        await casey.EnterAsync("K-1");
        await casey.SeesHeadingAsync("Invoice K-1 Authorised");
        await casey.SkipAsync();
        await casey.EnterAsync("Finalise");
        await casey.SeesHeadingAsync("Invoice K-1 Finalised");
        await using var drew = await portal.SignInByKeyboardAsync("admin@council.example");
        await PayAsync(casey, drew);
        Assert.Empty(sarah.Complaints.Concat(billie.Complaints).Concat(casey.Complaints));
    }

    [Fact]
    public async Task The_register_is_brought_in_by_keyboard_alone()
    {
        await using var drew = await portal.SignInByKeyboardAsync("admin@council.example");
        await drew.ImportAsync("clients.csv", "ss_ref,surname,forename\nC2000099,Beanstalk,Jack\n");
        Assert.Empty(drew.Complaints);
    }

    private static async Task SuggestAsync(Reader sarah)
    {
        await sarah.SkipAsync();
        await sarah.EnterAsync("Suggest another value for Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016");
        await sarah.SeesHeadingAsync("Suggest another value");
        await sarah.SkipAsync();
        await sarah.TypeAsync("Suggested value", "4000");
        await sarah.TypeAsync("Reason", "She was away on the 29th.");
        await sarah.EnterAsync("Suggest");
        await sarah.SeesAsync("This invoice has no items.");
    }

    private static async Task AnswerAsync(Reader billie)
    {
        await billie.Page.GotoAsync("/council/actions");
        await billie.SkipAsync();
        await billie.EnterAsync("Suggested value: L4001, 01/02/2016 - 29/02/2016, invoice K-1");
        await billie.SeesAsync("£4,000.00 in place of £4,142.86");
        await billie.SkipAsync();
        await billie.TypeAsync("Message to the provider", "The bed was kept.");
        await billie.EnterAsync("Close");
        await billie.SeesAsync("Status", "Closed");
    }

    private static async Task PayAsync(Reader casey, Reader drew)
    {
        await casey.Page.GotoAsync("/council/payments");
        await casey.SkipAsync();
        await casey.EnterAsync("Make a payment batch");
        await casey.SeesHeadingAsync("Make a payment batch");
        await casey.SkipAsync();
        await casey.TypeAsync("Payment expected up to", "");
        await casey.Page.Keyboard.PressAsync("Control+A");
        await casey.Page.Keyboard.TypeAsync("31/12/2098");
        await casey.Page.Keyboard.PressAsync("Enter");
        await casey.SeesAsync("in all");
        await casey.SkipAsync();
        await casey.EnterAsync("Make the batch of £4,142.86");
        await casey.SeesHeadingAsync("Payment batch 1");
        await casey.SeesAsync("You made this batch, so somebody else releases it");
        await drew.Page.GotoAsync("/council/payments/1");
        await drew.SkipAsync();
        await drew.EnterAsync("Release to the bank");
        await drew.SeesAsync("You released the batch.");

        var today = LondonTime.DateOf(TimeProvider.System.GetUtcNow());
        await casey.Page.GotoAsync("/council/payments/bank");
        await casey.SkipAsync();
        await casey.TabToAsync("The bank's file");
        await (await casey.OpenChooserAsync())
            .SetFilesAsync(new FilePayload { Name = "bank.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"reference,date,amount\nB1-1,{today:yyyy-MM-dd},4142.86\n") });
        await casey.EnterAsync("Mark as paid");
        await casey.SeesAsync("1 marked as paid");
    }
}
