using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Host.Demo;

namespace Portal.Browser.Tests.Stories;

public sealed class DraftTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_session_that_ends_while_somebody_types_takes_nothing_with_it()
    {
        await using var sarah = await portal.SignedInAsync("sarah.lock@sleepovers.example", "Sleepovers");
        await sarah.Page.GotoAsync("/provider/actions/new?About=LineItem&Key=L4001");
        await sarah.Page.GetByLabel("Type", new() { Exact = true }).SelectOptionAsync("Invoice query");
        var kept = sarah.Page.WaitForResponseAsync(r => r.Url.EndsWith("handler=Draft", StringComparison.Ordinal));
        await sarah.FillAsync("Message", "Three nights are missing: £428.57.");
        Assert.Equal(204, (await kept).Status);
        await portal.Database.ExecuteAsync("delete from sessions");

        await sarah.PressAsync("Create Action");
        await sarah.SeesHeadingAsync("Sign in");
        await sarah.FillAsync("Email address", "sarah.lock@sleepovers.example");
        await sarah.FillAsync("Password", DemoSignIns.Password);
        await sarah.PressAsync("Sign in");
        await sarah.SeesHeadingAsync("Choose a provider");
        await sarah.PressAsync("Sleepovers");
        await sarah.Page.GotoAsync("/provider/actions/new?About=LineItem&Key=L4001");

        await Assertions.Expect(sarah.Page.GetByLabel("Message", new() { Exact = true })).ToHaveValueAsync("Three nights are missing: £428.57.");
    }
}
