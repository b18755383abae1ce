using System.Net;
using Portal.Domain.Accounts;
using Portal.TestKit;
using static Portal.Host.Tests.Invoices.InvoiceWorld;
using static Portal.TestKit.ActionGivens;

namespace Portal.Host.Tests.Invoices;

/// <summary>Another value for a line of an unsubmitted invoice, by the doors that both sides use.</summary>
public sealed class SuggestTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_line_leaves_the_council_is_asked_and_when_the_query_is_closed_the_line_comes_back()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync("A1");

        await ida.Follow("Suggest another value for Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016");
        Assert.Equal(("£4,142.86", "L4001"), (ida.Page.Fact("Value"), ida.Page.Fact("Line item")));
        await ida.Fill("Suggested value", "4200").Fill("Reason", "One more night: <b>28 February</b>.").Press("Suggest");

        Assert.Equal((path, "£0.00"), (ida.Page.Path, ida.Page.Fact("Items Total")));
        Assert.Contains("This invoice has no items.", ida.Page.Text, StringComparison.Ordinal);
        var queried = ida.Page.Rows.Single(r => r.ContainsKey("Suggested"));
        Assert.Equal(("L4001", "£4,142.86", "£4,200.00", "Action 1001 (Pending)", "-"), (queried["Line item"], queried["Value"], queried["Suggested"], queried["Query"], queried["Take back"]));
        Assert.DoesNotContain("Submit Invoice", ida.Page.Buttons);
        await ida.Open("/provider/invoices/proposed");
        Assert.Contains("1 item is not offered while under query", ida.Page.Text, StringComparison.Ordinal);
        await ida.Open("/provider/periods");
        Assert.Equal(("Under query", true), (ida.Page.Rows.Single()["Invoice"], ida.Page.Rows.Single()["Whose turn"].StartsWith("The council, to answer Action 1001", StringComparison.Ordinal)));

        var quinn = await world.AsAsync(Quinn);
        await quinn.Open("/council/actions");
        await quinn.Follow("Suggested value: L4001, 01/02/2016 - 29/02/2016, invoice A1");
        Assert.Equal(("Unsubmitted", "£4,200.00 in place of £4,142.86", "A1 (Invoice)"), (quinn.Page.Fact("Invoice"), quinn.Page.Fact("Suggested value"), quinn.Page.Fact("Re:")));
        Assert.Contains("One more night: <b>28 February</b>.", quinn.Page.Text, StringComparison.Ordinal);
        await quinn.Fill("Message to the provider", "It was 29 nights.").Press("Close");

        await ida.Open(path);
        await ida.Press("Take back L4001, 01/02/2016 - 29/02/2016");
        Assert.Equal("£4,142.86", ida.Page.Fact("Items Total"));
        Assert.DoesNotContain("Lines under query", ida.Page.Text, StringComparison.Ordinal);
        await ida.Press("Submit Invoice");
        Assert.Equal("SleepoversInvoice A1 Pending", ida.Page.Heading);
        Assert.Contains("Line taken back", ida.Page.Text, StringComparison.Ordinal);
        await quinn.Open(quinn.Page.Path);
        Assert.Equal("Pending", quinn.Page.Fact("Invoice"));
    }

    [Fact]
    public async Task What_cannot_be_suggested_is_said_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        await ida.CreateAsync("A1");
        await ida.Follow("Suggest another value for Ella, Cinder (C1170421) - 15/16, 01/02/2016 - 29/02/2016");

        await ida.Press("Suggest");
        Assert.Equal(("Error: Enter the value that you suggest", "Error: Enter why this value is right"), (ida.Page.ErrorBeside("Suggested value"), ida.Page.ErrorBeside("Reason")));
        foreach (var typed in (string[])["a lot", "12.345", "£4,142.86", "1e9"])
        {
            await ida.Fill("Suggested value", typed).Fill("Reason", "Because.").Press("Suggest");
            Assert.NotEmpty(ida.Page.ErrorBeside("Suggested value") ?? "");
            Assert.Equal((typed, "Because."), (ida.Page.Value("Suggested value"), ida.Page.Value("Reason")));
        }

        Assert.Equal(0L, await world.Database.ScalarAsync<long>("select count(*) from actions"));
    }

    [Fact]
    public async Task Only_somebody_who_invoices_suggests_and_only_while_the_line_stands_there()
    {
        await using var world = await BeginAsync();
        var ida = await world.AsAsync(Ida);
        var path = await ida.CreateAsync("A1");
        var line = await world.Database.ScalarAsync<Guid>("select id from invoice_lines");
        var tab = world.AnotherTab(ida);
        await tab.Open($"{path}/suggest?line={line}");
        await ida.Press("Submit Invoice");

        await ida.Open($"{path}/suggest?line={line}");
        Assert.Contains("while the invoice is Unsubmitted", ida.Page.Text, StringComparison.Ordinal);
        await tab.Fill("Suggested value", "1").Fill("Reason", "Because.").Press("Suggest");
        Assert.Equal(HttpStatusCode.Conflict, tab.Page.Status);
        Assert.Contains("submitted", Assert.Single(tab.Page.Errors), StringComparison.Ordinal);

        var ada = await world.AsAsync(Ada);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Open($"{path}/suggest?line={line}")).Status);
        var ira = await world.AsAsync(Ira);
        Assert.Equal(HttpStatusCode.NotFound, (await ira.Open($"{path}/suggest?line={line}")).Status);
    }

    private async Task<PortalWorld> BeginAsync()
    {
        var world = await InvoiceWorld.BeginAsync(cluster);
        await world.Database.GivenActionPeopleAsync();
        return world;
    }
}
