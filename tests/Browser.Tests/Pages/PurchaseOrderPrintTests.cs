using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

public sealed class PurchaseOrderPrintTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Print = "Print or save as PDF";

    [Fact]
    public async Task The_button_prints_the_page()
    {
        await using var reader = await portal.SignedInAsync(Person.Signatory.Email);
        await reader.Page.AddInitScriptAsync("window.printed = 0; window.print = () => { window.printed++ }");
        await PurchaseOrderPages.OpenAsync(reader, portal, "provider", PurchaseOrderPages.Robin, 2018);

        await reader.PressAsync(Print);

        Assert.Equal(1, await reader.Page.EvaluateAsync<int>("window.printed"));
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Without_scripts_there_is_no_button_that_does_nothing()
    {
        await using var reader = await portal.StrangerAsync(javaScript: false);
        await reader.Page.GotoAsync("/sign-in");
        await reader.SignInAsync(Person.Signatory.Email);
        await PurchaseOrderPages.OpenAsync(reader, portal, "provider", PurchaseOrderPages.Robin, 2018);

        await reader.SeesHeadingAsync("Purchase Order View");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = Print })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(PurchaseOrderPages.Robin, 1)]
    [InlineData(PurchaseOrderPages.Peter, 2)]
    public async Task An_order_fits_on_one_sheet_whatever_revisions_it_had(string client, int revision)
    {
        await portal.StartAsync();
        await PurchaseOrderPages.RevisedAsync(portal);
        await using var reader = await portal.SignedInAsync(Person.Signatory.Email);
        await PurchaseOrderPages.OpenAsync(reader, portal, "provider", client, 2018);
        await reader.SeesAsync("Purchase Order", $" - {revision}");

        await PrintTests.SeesOnlyThePaperAsync(reader);

        await Assertions.Expect(reader.Page.GetByText("Revisions", new() { Exact = true })).ToBeHiddenAsync();
        foreach (var part in (string[])["Provider Address", "Information", "Invoice Address", "Delivery Address", "What is ordered"])
        {
            await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = part })).ToBeVisibleAsync();
        }

        var paper = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true });
        if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"Purchase order of {client}.pdf"), paper, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, PrintTests.Sheets(paper));
    }
}
