using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>Opens each of some pages as its reader would, and checks it at both widths.</summary>
public abstract class EveryPage(DemoPortal portal)
{
    private protected async Task CheckAsync(PageCase wanted)
    {
        _ = portal.Chromium.Instance; // without a browser there is nothing to give either
        await portal.StartAsync();
        if (wanted.Given is { } given)
        {
            await given(portal);
        }

        var reader = await SeatAsync(wanted.Who);
        await reader.Page.GotoAsync(wanted.Path);
        if (wanted.Then is { } then)
        {
            await then(reader, portal);
        }

        await Assertions.Expect(reader.Page.Locator("body")).ToContainTextAsync(wanted.Shows);
        await reader.CheckAsync(wanted.Name);
    }

    /// <summary>A browser is quicker the second time; so each person keeps theirs.</summary>
    private async Task<Reader> SeatAsync(Person? who)
    {
        var reader = await portal.SeatAsync(who?.Email ?? "", async () => await PageChecks.PrepareAsync(who is null
            ? await portal.StrangerAsync()
            : await portal.SignedInAsync(who.Email, who.Provider, password: who.Password)));
        await reader.StartAfreshAsync(DemoPortal.Desktop);
        return reader;
    }

    private protected static TheoryData<string> Names(IEnumerable<PageCase> cases) => [.. cases.Select(c => c.Name)];
}
