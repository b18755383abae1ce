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
        var ask = await Job.FromHomeAsync(pat, "Ask for a colleague's access");
        await ask.FollowAsync("Ask for a colleague's access");
        await pat.SeesHeadingAsync("Ask for a colleague's access");
        await ask.FillAsync("Name", "Nia New");
        await ask.FillAsync("Email address", "nia.new@harbourview.example");
        await ask.CheckAsync("Invoice (Invoicing)");
        await ask.PressAsync("Send request");
        await pat.SeesHeadingAsync("New user Requested");
        await ask.EndAsync("Nia New", (3, 2, 2, 200));
        await pat.CheckAsync("Provider Changes Details, a colleague");

        Assert.Empty(pat.Complaints);
    }
}
