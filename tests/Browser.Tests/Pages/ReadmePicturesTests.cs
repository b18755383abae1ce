using Portal.Browser.Tests.Chrome;
using Portal.TestKit;

namespace Portal.Browser.Tests.Pages;

/// <summary>
/// The pictures in the README. To renew them: <c>PORTAL_SCREENSHOTS=$PWD/docs/images dotnet test --project tests/Browser.Tests
/// --filter-class '*ReadmePicturesTests'</c> (from the repository's root). Without the setting they are drawn and thrown away.
/// </summary>
public sealed class ReadmePicturesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const int MostBytes = 150 * 1024;

    [Theory]
    [InlineData("provider-contracts", "pat.signs@harbourview.example", "/provider/contracts", "header", "main")]
    [InlineData("work-in-progress", "placements@council.example", "/council/work", "header", "main")]
    [InlineData("workflow", "placements@council.example", $"/council/work/{ExampleDocument.Approved}", "main", ".portal-table-scroll")]
    public async Task A_picture_of_the_real_thing_is_small_enough_for_the_README(string name, string email, string path, string from, string to)
    {
        await using var reader = await portal.SignedInAsync(email);
        await reader.Page.GotoAsync(path);
        await reader.SeesAsync("IPA Contract");
        var top = (await reader.Page.Locator(from).First.BoundingBoxAsync())!.Y;
        var last = await reader.Page.Locator(to).First.BoundingBoxAsync();

        var picture = await reader.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Clip = new() { X = 0, Y = top, Width = DemoPortal.Desktop, Height = last!.Y + last.Height - top },
        });

        Assert.InRange(picture.Length, 1, MostBytes);
        using var temporary = new TemporaryFolder();
        var folder = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") is { Length: > 0 } told ? told : temporary.FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), picture, TestContext.Current.CancellationToken);
    }
}
