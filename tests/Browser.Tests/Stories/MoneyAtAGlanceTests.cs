using Portal.Browser.Tests.Chrome;
using Portal.Browser.Tests.Pages;

namespace Portal.Browser.Tests.Stories;

/// <summary>What a provider asks about its money is answered in few words and few clicks, from home.</summary>
public sealed class MoneyAtAGlanceTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task When_why_not_and_which_remittance()
    {
        await MoneyGivens.GivenPaidBatchAsync(portal);
        foreach (var state in (string[])[MoneyGivens.Returned, MoneyGivens.Pending, MoneyGivens.Authorised])
        {
            await portal.GivenInvoiceAsync(state);
        }

        await using var morgan = await portal.SignedInAsync(Person.Colleague.Email);
        await morgan.Page.GotoAsync("/provider");
        var glance = await morgan.Page.Locator(".portal-money").InnerTextAsync();
        Read("When shall I be paid", glance.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, most: 20);

        await morgan.Page.Locator(".portal-money a").First.ClickAsync();
        await morgan.SeesAsync("please check the days");
        await morgan.SeesAsync("With the authoriser since");
        await morgan.SeesAsync("With the finaliser since");
        Read("Why was I not paid", await morgan.WordsAsync(), most: 150);

        await morgan.Page.GotoAsync("/provider");
        await morgan.FollowAsync("Payments");
        await morgan.SeesHeadingAsync("Payments");
        var words = await morgan.WordsAsync();
        await morgan.FollowAsync("B1-1");
        await morgan.SeesHeadingAsync("Remittance B1-1");
        Read("Find a remittance", words + await morgan.WordsAsync(), most: 150);
        Assert.Empty(morgan.Complaints);
    }

    [Fact]
    public async Task A_remittance_is_printed_with_the_clients_that_a_screen_folds_away()
    {
        await MoneyGivens.GivenPaidBatchAsync(portal);
        await using var morgan = await portal.SignedInAsync(Person.Colleague.Email);
        await morgan.Page.GotoAsync("/provider/payments/B1-1");
        await morgan.Page.EvaluateAsync("() => document.querySelector('details').open = false");

        await PrintTests.SeesOnlyThePaperAsync(morgan);

        await Microsoft.Playwright.Assertions.Expect(morgan.Page.GetByText("(C2000009)")).ToBeVisibleAsync();
    }

    private static void Read(string job, int words, int most)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"{job}: {words} words");
        Assert.True(words <= most, $"{job}: {words} words");
    }
}
