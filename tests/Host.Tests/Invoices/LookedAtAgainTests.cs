using System.Net;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>What keeps money that is not right from being paid: the finaliser sends it back, and what a provider itself reported is held.</summary>
public sealed class LookedAtAgainTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_finaliser_sends_it_back_with_a_reason_and_whoever_authorised_it_is_told_and_not_the_provider()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        var id = await world.GivenPendingAsync();
        var (ann, finn) = (await world.AsAsync(Ann), await world.AsAsync(Finn));
        await ann.Open($"/council/invoices/{id}");
        await ann.Press("Authorise");
        await finn.Open($"/council/invoices/{id}");
        await finn.Press("Send back");
        Assert.Equal("Error: Enter why you send it back", finn.Page.ErrorBeside("Reason"));

        await finn.Fill("Reason", "Cinder left <b>on the 18th</b>, I think.").Press("Send back");

        Assert.Equal(("SleepoversInvoice 123456 Pending", null), (finn.Page.Heading, await world.Database.ScalarAsync<string>($"select authorised_by from invoices where id = '{id}'")));
        await world.DeliverAsync();
        var told = Assert.Single(world.Emails(), m => m.Subject!.StartsWith("Sent back", StringComparison.Ordinal));
        Assert.Equal((Ann, false), (told.To.Mailboxes.Single().Address, told.TextBody!.Contains("Cinder", StringComparison.Ordinal)));
        var ida = await world.AsAsync(Ida);
        await ida.Open($"/provider/invoices/{id}");
        Assert.DoesNotContain("ent back", ida.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("18th", ida.Page.Text, StringComparison.Ordinal);

        await ann.Open($"/council/invoices/{id}");
        Assert.Contains("Sent back: Cinder left <b>on the 18th</b>, I think.", ann.Page.Text, StringComparison.Ordinal);
        await ann.Press("Authorise");
        await finn.Open($"/council/invoices/{id}");
        Assert.DoesNotContain("Sent back: Cinder", ann.Page.Text, StringComparison.Ordinal);
        await finn.Press("Finalise");
        Assert.Equal("SleepoversInvoice 123456 Finalised", finn.Page.Heading);
    }

    [Fact]
    public async Task What_a_provider_reported_is_held_and_its_proposal_the_line_item_and_the_authoriser_say_so()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster, new FakeTimeProvider(new DateTimeOffset(2016, 3, 15, 12, 0, 0, TimeSpan.Zero)));
        var id = await world.GivenPendingAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/placements/change/L4001");
        await ida.Fill("Last day here", "18/02/2016").Press("Report");

        await world.Database.GivenNothingToLookAtAsync();
        var ann = await world.AsAsync(Ann);
        await ann.Open($"/council/invoices/{id}");
        var row = Assert.Single(ann.Page.Rows);
        Assert.Equal(("£4,142.86", "£2,571.43"), (row["Invoiced here"], row["Line item now"]));
        Assert.Equal("Line item differs £1,571.43 less now Open report 11 days held, £1,571.43", row["Check"]);
        await ann.Press("Authorise");
        Assert.Equal(HttpStatusCode.Conflict, ann.Page.Status);
        Assert.Equal(
            "L4001, 01/02/2016 - 29/02/2016: 11 days are held, since the provider reported that the child was not there. Return the invoice, or answer the report first; once it is settled, an import of the line item must follow",
            Assert.Single(ann.Page.Errors));
        await ann.Open("/council/care-packages/L4001");
        Assert.Contains("Held: the days from 19/02/2016 on.", ann.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Reported on", ann.Page.Text, StringComparison.Ordinal);

        await ann.Open($"/council/invoices/{id}/return");
        await ann.Fill("Reason", "She left.").Press("Return");
        await ida.Open($"/provider/invoices/{id}/delete");
        await ida.Press("Delete invoice");
        await ida.Open("/provider/invoices/proposed");
        Assert.Contains("£1,571.43 held by your reports", ida.Page.Text, StringComparison.Ordinal);
        var line = Assert.Single(ida.Page.Rows);
        Assert.Equal("£2,571.43", line["Value"]);
        Assert.Contains("Payable days in 01/02/2016 - 29/02/2016: 18. 11 more days are held", line["Commitment"], StringComparison.Ordinal);

        await ida.Fill("Reference", "123457").Press("Create and submit");
        await ann.Open($"/tasks/{ida.Page.Path.Split('/')[^1]}"); // what is claimed is right, and the report still waits
        Assert.Equal("Open report 11 days held, £1,571.43", Assert.Single(ann.Page.Rows)["Check"]);
    }
}
