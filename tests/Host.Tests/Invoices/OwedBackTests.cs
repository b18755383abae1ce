using System.Globalization;
using System.Net;
using System.Text;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;

namespace Portal.Host.Tests.Invoices;

/// <summary>What is owed back, on both sides' pages, until it is settled (DOMAIN, "Owed back").</summary>
public sealed class OwedBackTests(PortalCluster cluster)
{
    private static string Today => DateTime.UtcNow.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Both_sides_read_what_is_owed_and_the_provider_is_asked_until_the_council_records_the_payment()
    {
        await using var world = await OwingAsync();
        var (ida, finn, ira) = (await world.AsAsync(Ida), await world.AsAsync(Finn), await world.AsAsync(Ira));

        await ida.Open("/provider");
        await ida.Follow("Owed back");
        var row = Assert.Single(ida.Page.Rows);
        Assert.Equal(("Rest of invoice N1", "The invoice came to less than nothing", "£1,571.43"), (row["What"], row["Why"], row["Owed back"]));
        Assert.Contains("£1,571.43 owed back in all", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/tasks");
        await ida.Follow("Money to pay back: Owed back from invoice N1");
        Assert.Contains("You owe the council £1,571.43: you have nothing more to invoice", ida.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Send a credit note", ida.Page.Links);
        await world.DeliverAsync();
        Assert.Equal(Ida, Assert.Single(world.Emails(), m => m.Subject == "£1,571.43 is owed back from invoice N1").To.Mailboxes.Single().Address);
        await ira.Open("/provider/owed-back");
        Assert.Contains("Nothing is owed back.", ira.Page.Text, StringComparison.Ordinal);

        await finn.Open("/council");
        await finn.Follow("Owed back");
        Assert.Contains("Rest of invoice N1,Sleepovers,", Encoding.UTF8.GetString((await finn.Follow("Download all of this list as CSV")).Bytes), StringComparison.Ordinal);
        await finn.Open("/council/owed-back?provider=P1001");
        await finn.Follow("Rest of invoice N1");
        await finn.Fill("Payment reference", "BACS 77").Fill("Amount paid", "1,571.42").Fill("Day of the payment", Today).Press("Record the payment");
        Assert.Equal((HttpStatusCode.Conflict, "Error: £1,571.43 is owed back. Enter that amount: it is settled as a whole"), (finn.Page.Status, finn.Page.ErrorBeside("Amount paid")));
        Assert.Equal("BACS 77", finn.Page.Value("Payment reference"));
        await finn.Fill("Amount paid", "1,571.43").Press("Record the payment");
        Assert.Contains("You recorded that the provider paid it back.", finn.Page.Text, StringComparison.Ordinal);
        Assert.Contains("reference BACS 77", finn.Page.Text, StringComparison.Ordinal);

        await finn.Open("/council/owed-back");
        Assert.Contains("Nothing is owed back.", finn.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/tasks");
        Assert.DoesNotContain("Money to pay back", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/invoices/proposed");
        Assert.DoesNotContain("N1", ida.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_note_settles_it_and_the_task_ends()
    {
        await using var world = await OwingAsync();
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/tasks");
        await ida.Follow("Money to pay back: Owed back from invoice N1");
        await ida.Follow("Send a credit note");
        await ida.Fill("Reference", "C1").Press("Create");

        await ida.Open("/provider/tasks");
        Assert.DoesNotContain("Money to pay back", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/owed-back");
        Assert.Equal("On an invoice or credit note that is not finalised yet", Assert.Single(ida.Page.Rows)["How it is settled"]);
    }

    [Fact]
    public async Task A_credit_note_that_no_payment_is_to_come_for_is_asked_for_and_settled_by_letter()
    {
        await using var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "authorised = false");
        await world.PayAsync("F1");
        await world.PayTheBatchAsync();
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        var ida = await world.AsAsync(Ida);
        await ida.Open("/provider/invoices");
        await ida.Follow("F1");
        await ida.Follow("New Credit Note");
        await ida.Fill("Reference", "CN1").Fill(CinderLine["Add ".Length..], "1,571.43").Press("Create");
        await ida.Press("Submit Credit Note");
        await world.FinaliseAllAsync();

        await ida.Open("/provider/tasks");
        await ida.Follow("Money to pay back: Owed back by credit note CN1");
        Assert.Contains("You owe the council £1,571.43: no payment is to come that the credit note could be taken off.", ida.Page.Text, StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.Single(world.Emails(), m => m.Subject == "£1,571.43 is owed back by credit note CN1");
        var finn = await world.AsAsync(Finn);
        await finn.Open("/council/owed-back");
        Assert.StartsWith("No payment is to come", Assert.Single(finn.Page.Rows)["How it is settled"], StringComparison.Ordinal);
        await finn.Follow("Credit note CN1");
        await finn.Fill("Reason", "The home has closed").Fill("Letter reference", "L/7").Fill("Amount settled", "1571.43").Fill("Day of the letter", Today).Press("Record the letter");
        Assert.Contains("The provider owes this no more.", finn.Page.Text, StringComparison.Ordinal);

        await ida.Open("/provider/owed-back");
        Assert.Contains("Nothing is owed back.", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/invoices");
        await ida.Follow("CN1");
        Assert.Contains("The home has closed", ida.Page.Text, StringComparison.Ordinal);
    }

    /// <summary>February was paid in full and ended on the 18th, the invoice that gives it back is finalised, and nothing more can be invoiced.</summary>
    private async Task<PortalWorld> OwingAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.ChangeAsync("L4002", "authorised = false");
        await world.PayAsync("F1");
        await world.ChangeAsync("L4001", "end_date = '2016-02-18'");
        await world.PayAsync("N1");
        return world;
    }
}
