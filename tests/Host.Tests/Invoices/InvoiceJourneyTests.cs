using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Invoices;

/// <summary>The guide's part 5, from the first invoice to the next open period.</summary>
public sealed class InvoiceJourneyTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_guides_invoice_is_proposed_created_submitted_authorised_and_finalised_and_the_next_period_opens()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        Assert.Contains("Open until 29 February 2016", ida.Page.Text, StringComparison.Ordinal);

        await ida.Open("/provider/invoices");
        Assert.Contains("You have no invoices yet. To create a new invoice, press New Invoice.", ida.Page.Text, StringComparison.Ordinal);
        await ida.Follow("New Invoice");
        Assert.Equal("/provider/invoices/proposed", ida.Page.Path); // one contract: there is nothing to choose
        await ida.Follow("Choose the items of one contract, service or client");
        await ida.Choose("Select Items for one Client").Select("Client", "Ella, Cinder (C1170421)").Press("Continue");
        var line = Assert.Single(ida.Page.Rows);
        Assert.StartsWith("Ella, Cinder (C1170421) - 15/16", line["Commitment"], StringComparison.Ordinal);
        Assert.Equal(("£4,142.86", "£0.00", "£0.00", "Sleepovers", "01/02/2016 - 29/02/2016"), (line["Value"], line["VAT"], line["Contribution"], line["Contract"], line["Period"]));
        Assert.Contains("£1,000.00 × 29 ÷ 7 = £4,142.86", line["Commitment"], StringComparison.Ordinal);
        Assert.Equal(("£4,142.86", "£0.00", "£4,142.86"), (ida.Page.Fact("Items Total"), ida.Page.Fact("Short by"), ida.Page.Fact("Total Payable")));
        await ida.Fill("Reference", "123456").Press("Save for later");
        Assert.Equal("SleepoversInvoice 123456 Unsubmitted", ida.Page.Heading);
        var invoice = ida.Page.Path;
        await ida.Follow("Line item L4001");
        Assert.Equal(("February 2016", "£4,142.86 on 123456 (Unsubmitted)"), (ida.Page.Rows[0]["Month"], ida.Page.Rows[0]["Invoiced"]));
        await ida.Open(invoice);
        await ida.Press("Submit Invoice");
        Assert.Equal("SleepoversInvoice 123456 Pending", ida.Page.Heading);
        Assert.DoesNotContain("Submit Invoice", ida.Page.Buttons);
        var path = ida.Page.Path;

        var ann = await world.AsAsync(Ann);
        Assert.Contains("1 to authorise, 0 to finalise", ann.Page.Text, StringComparison.Ordinal);
        await ann.Open("/council/invoices");
        await ann.Follow("123456");
        Assert.Equal("Over the order £4,142.86 is on no order First invoice £4,142.86", Assert.Single(ann.Page.Rows)["Check"]);
        await ann.Press("Authorise");
        Assert.Equal("SleepoversInvoice 123456 Authorised", ann.Page.Heading);

        var finn = await world.AsAsync(Finn);
        await finn.Open(ann.Page.Path);
        await finn.Press("Finalise");
        Assert.Equal("SleepoversInvoice 123456 Finalised", finn.Page.Heading);

        await ida.Open(path);
        Assert.Contains("waiting for the payment to be made in line with contractual terms and conditions", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/periods");
        Assert.Equal(("01/03/2016 - 31/03/2016", "01/04/2016 - 30/04/2016"), (ida.Page.Fact("Open now"), ida.Page.Fact("Next period")));
        await world.DeliverAsync();
        Assert.Equal(["Authorised: invoice 123456", "Finalised: invoice 123456"], world.Emails().Where(l => l.To.Mailboxes.Any(m => m.Address == Ida))
            .Select(l => l.Subject ?? "").Where(s => s.Contains("123456", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_not_ticked_is_left_and_offered_again_and_what_is_removed_too()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "start_date = '2016-02-01', weekly_cost = 700");
        var ida = await world.AsAsync(Ida);

        await ida.Open("/provider/invoices/proposed");
        Assert.Equal(2, ida.Page.Rows.Count);
        await ida.Untick(CinderLine).Press("Work out totals");
        Assert.Equal("£2,900.00", ida.Page.Fact("Total Payable"));
        await ida.Fill("Reference", "A1").Press("Save for later");
        Assert.StartsWith("White, Snow", Assert.Single(ida.Page.Rows)["Commitment"], StringComparison.Ordinal);

        await ida.Open("/provider/invoices/proposed");
        Assert.StartsWith("Ella, Cinder", Assert.Single(ida.Page.Rows)["Commitment"], StringComparison.Ordinal);
        await ida.Fill("Reference", "A2").Press("Save for later");
        await ida.Press("Remove Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016");
        Assert.Contains("This invoice has no items. It cannot be submitted. Put a line back, or delete it.", ida.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Submit Invoice", ida.Page.Buttons);
        await ida.Follow("Delete Invoice");
        await ida.Press("Delete invoice");
        Assert.Equal("/provider/invoices", ida.Page.Path);
        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", "a 2").Press("Save for later");
        Assert.Equal("SleepoversInvoice a 2 Unsubmitted", ida.Page.Heading);
    }

    [Fact]
    public async Task An_authoriser_returns_it_with_a_reason_and_the_provider_sends_it_again()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        var ann = await world.AsAsync(Ann);

        await ann.Open($"/council/invoices/{id}/return");
        await ann.Press("Return");
        Assert.Equal(["Enter why you return it"], ann.Page.Errors);
        await ann.Fill("Reason", "Dates <b>wrong</b> £").Press("Return");
        Assert.Equal("SleepoversInvoice 123456 Unsubmitted", ann.Page.Heading);

        var ida = await world.AsAsync(Ida);
        await ida.Open($"/provider/invoices/{id}");
        Assert.Contains("Returned by the council: Dates <b>wrong</b> £", ida.Page.Text, StringComparison.Ordinal);
        await ida.Press("Submit Invoice");
        Assert.DoesNotContain("Returned by the council", ida.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Dates <b>wrong</b> £", ida.Page.Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        var letter = Assert.Single(world.Emails(), l => l.Subject == "Returned: invoice 123456");
        Assert.DoesNotContain("Dates", letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_authorised_it_cannot_finalise_it_and_the_bulk_says_so_for_each()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        await world.Database.GivenNothingToLookAtAsync();
        var finn = await world.AsAsync(Finn);

        await finn.Open("/council/invoices");
        await finn.Press("Authorise the chosen");
        Assert.Equal(["Tick at least one invoice"], finn.Page.Errors);
        await finn.Choose("Choose 123456 of Sleepovers").Press("Authorise the chosen");
        Assert.Contains("123456: Authorised", finn.Page.Text, StringComparison.Ordinal);
        await finn.Open("/council/invoices?status=Authorised");
        Assert.Contains("You authorised it", finn.Page.Text, StringComparison.Ordinal);
        await finn.Open($"/council/invoices/{id}");
        Assert.Contains("You authorised it, so somebody else must finalise it.", finn.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Finalise", finn.Page.Buttons);

        await world.Database.GivenCouncilUserAsync("una@council.example", CouncilRoles.InvoiceFinaliser);
        var una = await world.AsAsync("una@council.example");
        await una.Open($"/council/invoices/{id}");
        await una.Press("Finalise");
        Assert.Equal("SleepoversInvoice 123456 Finalised", una.Page.Heading);
    }

    [Fact]
    public async Task Invoices_of_all_years_are_listed_and_a_year_is_a_filter()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices/proposed");
        await ida.Fill("Reference", "OLD").Fill("Date on invoice", "31/03/2016").Press("Create and submit");

        await ida.Open("/provider/invoices?status=Pending");
        Assert.Equal(["OLD"], ida.Page.Rows.Select(r => r["Reference"]));
        await ida.Select("Financial year", "15/16").Press("View");
        Assert.Equal(["OLD"], ida.Page.Rows.Select(r => r["Reference"]));
        await ida.Open("/provider/invoices?year=14/15");
        Assert.Contains("No invoices match these filters.", ida.Page.Text, StringComparison.Ordinal);
        await ida.Follow("Show all invoices");

        Assert.Equal(["OLD"], ida.Page.Rows.Select(r => r["Reference"]));
    }

    [Fact]
    public async Task Neither_a_stranger_to_invoicing_nor_the_other_provider_can_touch_it()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();

        var ira = await world.AsAsync(Ira);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open($"/provider/invoices/{id}")).Status);
        await ira.Open("/provider/invoices");
        Assert.DoesNotContain("123456", ira.Page.Text, StringComparison.Ordinal);

        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/invoices/{id}");
        Assert.DoesNotContain("Submit Invoice", sarah.Page.Buttons);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.Open("/provider/invoices/proposed")).Status);
    }
}
