using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

public sealed partial class PrintTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    /// <summary>What is for a screen only.</summary>
    private static readonly string[] ForScreens =
        [".portal-header", ".govuk-service-navigation", ".portal-acting", ".govuk-skip-link", ".govuk-back-link", ".govuk-button", ".portal-document", ".govuk-footer__inline-list"];

    [Theory]
    [InlineData(ExampleDocument.Approved, "Certificate of agreement")]
    [InlineData(ExampleDocument.Rejected, "Certificate of rejection")]
    public async Task A_certificate_fits_on_two_sheets_without_the_portal_around_it(string document, string heading)
    {
        await using var reader = await portal.SignedInAsync(Person.Signatory.Email);
        await reader.Page.GotoAsync($"/provider/contracts/{document}/certificate");
        await reader.SeesHeadingAsync(heading);

        await SeesOnlyThePaperAsync(reader);

        Assert.InRange(Sheets(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true })), 1, 2);
    }

    [Fact]
    public async Task A_document_is_printed_with_its_history_and_without_its_buttons()
    {
        await using var reader = await portal.SignedInAsync(Person.Signatory.Email);
        await reader.Page.GotoAsync($"/provider/contracts/{ExampleDocument.Published}");
        await Assertions.Expect(reader.Page.Locator(".govuk-button:visible")).Not.ToHaveCountAsync(0);

        await SeesOnlyThePaperAsync(reader);

        await Assertions.Expect(reader.Page.Locator(".portal-timeline")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.Locator("h2:visible")).ToHaveTextAsync(["History", "Need help?"]); // no heading of a document that is not there
    }

    internal static async Task SeesOnlyThePaperAsync(Reader reader)
    {
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Locator(".portal-print-only")).ToBeVisibleAsync();
        foreach (var part in ForScreens)
        {
            await Assertions.Expect(reader.Page.Locator($"{part}:visible")).ToHaveCountAsync(0);
        }
    }

    internal static int Sheets(byte[] pdf) => Sheet().Count(Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sheet();
}
