using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Invoices;
using static Portal.Host.Tests.CarePackages.LineItemGivens;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.CarePackages;

/// <summary>One line item: its facts, what it costs with the working shown, what was invoiced, and whether it is payable.</summary>
public sealed class LineItemDetailsTests(PortalCluster cluster)
{
    private const string Ella = "/provider/care-packages/L4001";

    [Fact]
    public async Task The_guides_Ella_costs_4142_86_in_February_2016_and_the_page_shows_how()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/care-packages");

        await sarah.Follow(First(Cinder, "L4001"));

        Assert.Equal((Ella, "Care package line item L4001Ella, Cinder"), (sarah.Page.Path, sarah.Page.Heading));
        Assert.Equal(
            (Cinder, "Sleepovers", "IFP Framework - Core - Standard", "1 February 2016", "-", "£1,000.00 Weekly", "C153290"),
            (sarah.Page.Fact("SSRef"), sarah.Page.Fact("Service"), sarah.Page.Fact("Service Level"),
                sarah.Page.Fact("Start Date"), sarah.Page.Fact("End Date"), sarah.Page.Fact("Cost"), sarah.Page.Fact("CarePackageRef")));
        Assert.Equal(
            ("1 x Placement at £1,000.00 (Spot)", "Sleepovers (K3001)", "Exempt", "-", "Yes", "Yes"),
            (sarah.Page.Fact("Pricing"), sarah.Page.Fact("Contract"), sarah.Page.Fact("VAT"), sarah.Page.Fact("Contribution"), sarah.Page.Fact("Authorised"), sarah.Page.Fact("Payable")));
        // The current financial year, all of it, then the two months of the one before.
        Assert.Equal(14, sarah.Page.Rows.Count);
        Assert.Equal(("April 2016", "March 2017", "February 2016"), (sarah.Page.Rows[0]["Month"], sarah.Page.Rows[11]["Month"], sarah.Page.Rows[12]["Month"]));
        var february = sarah.Page.Rows[12];
        Assert.Equal(("29", "£1,000.00 × 29 days ÷ 7 = £4,142.86", "£4,142.86", "-"), (february["Days"], february["Working"], february["Value"], february["Invoiced"]));
        Assert.DoesNotContain("VAT", february.Keys);
        Assert.DoesNotContain("Contribution", february.Keys);
    }

    [Fact]
    public async Task VAT_and_contribution_are_worked_out_from_the_rounded_value()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.Database.ExecuteAsync("update providers set vat_number = 'GB123456789'; update contracts set vat = 'Standard' where ref = 'K3001'");
        await world.Database.ExecuteAsync("update care_package_line_items set contribution_weekly = 200 where ref = 'L4001'");
        await world.GivenLineItemAsync("L4009", start: "2016-02-01", end: "2016-02-29", weekly: "1000.00");
        await world.Database.ExecuteAsync("update care_package_line_items set contribution_percent = 12.5 where ref = 'L4009'");
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open(Ella);
        Assert.Equal(("20%", "£200.00 Weekly"), (sarah.Page.Fact("VAT"), sarah.Page.Fact("Contribution")));
        var february = sarah.Page.Rows[12];
        Assert.Equal(
            "£1,000.00 × 29 days ÷ 7 = £4,142.86 VAT: 20% of £4,142.86 = £828.57 Contribution: £200.00 × 29 days ÷ 7 = £828.57",
            february["Working"]);
        Assert.Equal(("£4,142.86", "£828.57", "£828.57", "£4,142.86"), (february["Value"], february["VAT"], february["Contribution"], february["In all"]));

        await sarah.Open("/provider/care-packages/L4009");
        Assert.Equal("12.5% of the value", sarah.Page.Fact("Contribution"));
        var only = Assert.Single(sarah.Page.Rows);
        Assert.EndsWith("Contribution: 12.5% of £4,142.86 = £517.86", only["Working"], StringComparison.Ordinal);
        Assert.Equal("£4,453.57", only["In all"]);
    }

    [Fact]
    public async Task What_is_not_payable_says_why_and_what_it_would_cost()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.Database.ExecuteAsync("update contracts set requires_agreed_document = true where ref = 'K3001'");
        await world.Database.ExecuteAsync("update care_package_line_items set authorised = false where ref = 'L4001'");
        await world.App.GivenPublishedDocumentAsync(); // published is not agreed
        await world.App.GivenAgreedDocumentAsync(Snow); // nor is another care package's
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open(Ella);
        Assert.Equal(
            $"No. The council has not authorised it. Its contract requires an agreed contract document of care package C153290, and no document is approved. Contract documents of {Cinder}",
            sarah.Page.Fact("Payable"));
        Assert.Equal("No", sarah.Page.Fact("Authorised"));
        Assert.Contains("not payable now", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal("£4,142.86", sarah.Page.Rows[12]["Value"]);
        Assert.Single((await sarah.Follow($"Contract documents of {Cinder}")).Rows);

        await world.Database.ExecuteAsync("update care_package_line_items set authorised = true where ref = 'L4001'");
        await world.App.GivenAgreedDocumentAsync();
        Assert.Equal("Yes", (await sarah.Open(Ella)).Fact("Payable"));
        Assert.DoesNotContain("not payable now", sarah.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_invoiced_stands_beside_its_month_and_leads_to_the_invoice()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4009", start: "2014-03-01", end: "2016-02-29", weekly: "700.00");
        await world.Database.ExecuteAsync(
            """
            insert into released_periods (id, provider_ref, first, released_at, released_by) values
            (gen_random_uuid(), 'P1001', '2014-03-01', now(), 'The portal'), (gen_random_uuid(), 'P1001', '2016-02-01', now(), 'The portal')
            """);
        var id = await InvoiceAllAsync(world);
        var sarah = await world.AsAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);

        await sarah.Open("/provider/care-packages/L4009");
        Assert.Equal("£2,900.00 on 123456 (Unsubmitted)", sarah.Page.Rows.Single(x => x["Month"] == "February 2016")["Invoiced"]);
        Assert.EndsWith($"/provider/invoices/{id}", sarah.Page.Link("123456"), StringComparison.Ordinal);
        Assert.Equal("-", sarah.Page.Rows.Single(x => x["Month"] == "January 2016")["Invoiced"]);
        Assert.Contains("For months of other years £3,100.00 was invoiced, in 1 line 01/03/2014 - 31/03/2014: £3,100.00 on 123456 (Unsubmitted)", sarah.Page.Text, StringComparison.Ordinal);

        // A line that was taken off does not count.
        await world.Database.ExecuteAsync($"update invoice_lines set is_live = false where invoice_id = '{id}' and period = '2014-03-01'");
        Assert.DoesNotContain("For months of other years", (await sarah.Open("/provider/care-packages/L4009")).Text, StringComparison.Ordinal);

        // The council hears of an invoice when it is submitted.
        Assert.DoesNotContain("123456", (await clerk.Open("/council/care-packages/L4009")).Text, StringComparison.Ordinal);
        await world.Database.ExecuteAsync($"update invoices set state = 'Pending', submitted_at = now(), submitted_by = 'Sarah Lock' where id = '{id}'");
        await clerk.Open("/council/care-packages/L4009");
        Assert.Equal("£2,900.00 on 123456 (Pending)", clerk.Page.Rows.Single(x => x["Month"] == "February 2016")["Invoiced"]);
        Assert.EndsWith($"/council/invoices/{id}", clerk.Page.Link("123456"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_financial_year_of_a_line_item_can_be_read_the_last_two_first()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync("L4009", start: "2012-03-30", end: "2015-04-02", weekly: "700.00");
        await world.GivenLineItemAsync("L4010", start: "2017-05-01", weekly: "700.00"); // begins next year
        var sarah = await world.AsAsync(Sarah);

        await sarah.Open("/provider/care-packages/L4009");
        Assert.Equal("April 2015", sarah.Page.Rows[0]["Month"]);
        Assert.Equal((1 + 12, "March 2015"), (sarah.Page.Rows.Count, sarah.Page.Rows[^1]["Month"]));
        await sarah.Follow("11/12");
        Assert.Equal([("March 2012", "2")], sarah.Page.Rows.Select(r => (r["Month"], r["Days"])));
        await sarah.Follow("12/13");
        Assert.Equal(12, sarah.Page.Rows.Count);
        Assert.Empty((await sarah.Open("/provider/care-packages/L4009?year=16%2F17")).Rows);
        Assert.Contains("It has no days in this financial year.", sarah.Page.Text, StringComparison.Ordinal);
        Assert.Equal(13, (await sarah.Open("/provider/care-packages/L4009?year=soon")).Rows.Count);

        Assert.Equal("May 2017", (await sarah.Open("/provider/care-packages/L4010")).Rows[0]["Month"]);
        Assert.DoesNotContain("Other financial years", sarah.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_providers_line_item_and_one_that_nobody_has_do_not_exist()
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        var sarah = await world.AsAsync(Sarah);
        var clerk = await world.AsAsync(Clerk);

        foreach (var line in (string[])["L4003", "L9999", "l4001", "L4001/x", "' or '1'='1"])
        {
            Assert.Equal((line, HttpStatusCode.NotFound), (line, (await sarah.Open($"/provider/care-packages/{line}")).Status));
        }

        await clerk.Open("/council/care-packages/L4003");
        Assert.Equal(("Harbour View Care", "Harbour Residential Framework (K3002)"), (clerk.Page.Fact("Provider"), clerk.Page.Fact("Contract")));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Open("/council/care-packages/L9999")).Status);
    }

    [Theory]
    [InlineData("L/40 09")]
    [InlineData("L?40#09%2F+é")]
    public async Task A_line_item_is_reached_whatever_its_reference_holds(string lineRef)
    {
        await using var world = await PortalWorld.BeginAsync(cluster, Guide);
        await world.GivenLineItemAsync(lineRef, start: "2016-03-01");
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open("/provider/care-packages");

        await sarah.Follow(First(Cinder, lineRef));

        Assert.Equal((HttpStatusCode.OK, "1 March 2016"), (sarah.Page.Status, sarah.Page.Fact("Start Date")));
    }

    /// <summary>Sleepovers invoices all that is due.</summary>
    private static async Task<Guid> InvoiceAllAsync(PortalWorld world)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AccountReader>().ByEmailAsync(Sarah);
        var actor = Actor.ForProvider(user.Id, user.Name, "P1001", "Sleepovers", ProviderRoles.Invoicing);
        var draft = new InvoiceDraft("123456", new DateOnly(2016, 4, 11), Total: null, Vat: null, DifferenceReason: null, ProposalScope.All, Keys: null);
        return await scope.ServiceProvider.GetRequiredService<CreateInvoice>().HandleAsync(actor, draft, Guid.NewGuid(), CancellationToken.None);
    }
}
