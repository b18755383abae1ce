using System.Text;
using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>The guide's first invoice, sent back and sent again, to the next open period; and an end that comes after it was paid for.</summary>
public sealed class MoneyJourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Ended =
        """
        cpli_ref,care_package_ref,ss_ref,service_ref,contract_ref,service_level,start_date,end_date,weekly_cost,pricing,authorised,contribution_weekly,contribution_percent
        L4001,C153290,C1170421,S2001,K3001,IFP Framework - Core - Standard,2016-02-01,2016-02-18,1000.00,1 x Placement at £1000.00 (Spot),true,,
        """;

    [Fact]
    public async Task An_invoice_is_returned_sent_again_finalised_and_an_end_after_the_fact_is_carried_forward()
    {
        await using var sarah = await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await using var billie = await portal.SignedInAsync("authoriser@council.example");
        await using var casey = await portal.SignedInAsync("finaliser@council.example");
        await using var drew = await portal.SignedInAsync("admin@council.example");

        var invoice = await CreateAsync(sarah, "J-100", "£4,142.86");
        await sarah.PressAsync("Submit Invoice");
        await sarah.SeesHeadingAsync("Pending");

        await billie.Page.GotoAsync("/council/invoices");
        await billie.FollowAsync("J-100");
        await billie.PressAsync("Return");
        await billie.FillAsync("Reason", "Please check the days.");
        await billie.PressAsync("Return");
        await billie.SeesHeadingAsync("Unsubmitted");
        await portal.Inbox.WaitForAsync("sarah.lock@sleepovers.example", "Returned: invoice J-100");

        await sarah.Page.ReloadAsync();
        await sarah.SeesAsync("Returned by the council: Please check the days.");
        await sarah.PressAsync("Submit Invoice");
        await sarah.SeesHeadingAsync("Pending");
        await billie.Page.ReloadAsync();
        await billie.PressAsync("Authorise");
        await billie.SeesHeadingAsync("Authorised");
        await casey.Page.GotoAsync(new Uri(billie.Page.Url).AbsolutePath);
        await casey.PressAsync("Finalise");
        await casey.SeesHeadingAsync("Finalised");

        await sarah.Page.GotoAsync("/provider/periods");
        await sarah.SeesAsync("Open now", "01/03/2016 - 31/03/2016");
        await ImportEndAsync(drew);

        await CreateAsync(sarah, "J-101", "−£1,571.43");
        await sarah.SeesAsync("Carried forward", "−£1,571.43");
        await sarah.PressAsync("Submit Invoice");
        await sarah.SeesHeadingAsync("Pending");
        await sarah.Page.GotoAsync(invoice);
        await sarah.SeesHeadingAsync("Finalised");
        Assert.Empty(sarah.Complaints.Concat(billie.Complaints).Concat(casey.Complaints).Concat(drew.Complaints));
    }

    /// <summary>Everything that is due, from the list of invoices; ends on the new invoice and says where that is.</summary>
    private static async Task<string> CreateAsync(Reader sarah, string reference, string total)
    {
        await sarah.Page.GotoAsync("/provider/invoices");
        await sarah.PressAsync("New Invoice");
        await sarah.PressAsync("Continue");
        await sarah.SeesAsync("Items Total", total);
        await sarah.FillAsync("Reference", reference);
        await sarah.PressAsync("Create");
        await sarah.SeesHeadingAsync("Unsubmitted");
        return new Uri(sarah.Page.Url).AbsolutePath;
    }

    /// <summary>The register learns that the placement ended in the month that is paid for; the page follows the work by itself.</summary>
    private static async Task ImportEndAsync(Reader drew)
    {
        await drew.Page.GotoAsync("/council/register");
        await drew.Page.GetByLabel("The register's files").SetInputFilesAsync(new FilePayload
        {
            Name = "care_package_line_items.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(Ended),
        });
        await drew.PressAsync("Check the files");
        await drew.SeesAsync("Checked: everything can be applied.");
        await drew.SeesAsync("−£1,571.43");
        await drew.PressAsync("Apply");
        await drew.SeesAsync("Applied.");
        await drew.FollowAsync("What it changed");
        await drew.SeesAsync("2016-02-18");
    }
}
