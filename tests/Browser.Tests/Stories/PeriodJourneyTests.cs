using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>A provider of two units, of which one holds the next period back; then a period of zero lines and less than nothing.</summary>
public sealed class PeriodJourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task The_next_period_waits_for_both_units_and_for_zero_and_negative_lines()
    {
        await using var morgan = await portal.SignedInAsync("morgan.reed@harbourview.example");
        await using var billie = await portal.SignedInAsync("authoriser@council.example");
        await using var casey = await portal.SignedInAsync("finaliser@council.example");
        await using var drew = await portal.SignedInAsync("admin@council.example");

        await morgan.CreateInvoiceAsync("P-1", "£17,714.29", service: "Harbour House");
        await morgan.SubmitAsync();
        await Money.FinaliseAsync("P-1", billie, casey);

        await morgan.Page.GotoAsync("/provider/periods");
        await morgan.SeesAsync("Open now", "01/07/2018 - 31/07/2018");
        await morgan.SeesAsync("1 line");
        await morgan.SeesAsync("Lighthouse Lodge"); // the other unit holds it
        await billie.Page.GotoAsync("/council/periods");
        await billie.SeesAsync("Harbour View Care");

        await morgan.CreateInvoiceAsync("P-2", "£12,000.00", service: "Lighthouse Lodge");
        await morgan.SubmitAsync();
        await Money.FinaliseAsync("P-2", billie, casey);
        await morgan.Page.GotoAsync("/provider/periods");
        await morgan.SeesAsync("Open now", "01/08/2018 - 31/08/2018");

        // Robin left on 10 July after all, Peter at its end until September, and Snow is here for nothing.
        await drew.ImportLineItemsAsync(
            """
            L4003,C104,C2000009,S2002,K3002,Residential - Standard,2018-07-01,2018-07-10,4000.00,1 x Payment at £4000.00 (Spot),true,,
            L4004,C106,C2000018,S2003,K3002,Residential - Standard,2018-07-04,2018-07-31,3000.00,1 x Payment at £3000.00 (Spot),true,,
            L4010,C110,C2000021,S2003,K3002,Residential - Standard,2018-08-01,2018-08-31,0.00,1 x Payment at £0.00 (Spot),true,,
            L4011,C106,C2000018,S2003,K3002,Residential - Standard,2018-09-01,2018-09-30,7000.00,1 x Payment at £7000.00 (Spot),true,,
            """,
            "−£12,000.00");

        await morgan.Page.ReloadAsync();
        await morgan.SeesAsync("1 zero line can be submitted now");
        await morgan.FillAsync("Reference", "P-3");
        await morgan.PressAsync("Submit zero lines");
        await morgan.SeesHeadingAsync("Pending");
        await Money.FinaliseAsync("P-3", billie, casey);
        await casey.SeesAsync("There is nothing to pay");
        await morgan.Page.GotoAsync("/provider/periods");
        await morgan.SeesAsync("Open now", "01/09/2018 - 30/09/2018");

        await morgan.CreateInvoiceAsync("P-4", "£12,000.00 owed back", service: "Harbour House");
        await morgan.SeesAsync("Carried forward", "£12,000.00 owed back");
        await morgan.SubmitAsync();
        await Money.FinaliseAsync("P-4", billie, casey);

        await morgan.CreateInvoiceAsync("P-5", "£18,000.00");
        await morgan.SeesAsync("Balance brought forward from P-4");
        Assert.Empty(morgan.Complaints.Concat(billie.Complaints).Concat(casey.Complaints).Concat(drew.Complaints));
    }
}
