using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>A colleague's access is asked for from home in three clicks, two fields and few words, where a provider has no portal administrator too.</summary>
public sealed class ColleagueAccessTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Three_clicks_two_fields_and_two_pages()
    {
        await using var pat = await PageChecks.PrepareAsync(await portal.SignedInAsync(Person.Signatory.Email));
        await pat.Page.GotoAsync("/provider");
        await pat.FollowAsync("Ask for a colleague's access");
        await pat.SeesHeadingAsync("Ask for a colleague's access");
        var words = await pat.WordsAsync();
        await pat.FillAsync("Name", "Nia New");
        await pat.FillAsync("Email address", "nia.new@harbourview.example");
        await pat.Page.GetByLabel("Invoice (Invoicing)", new() { Exact = true }).CheckAsync();
        await pat.PressAsync("Send request");
        await pat.SeesHeadingAsync("New user Requested");
        words += await pat.WordsAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{words} words on both pages");
        await pat.CheckAsync("Provider Changes Details, a colleague");

        Assert.InRange(words, 50, 200);
        Assert.Empty(pat.Complaints);
    }
}
