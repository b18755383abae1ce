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
        var paid = await Job.FromHomeAsync(morgan, "When shall I be paid");
        await paid.ReadAsync(".portal-money");
        await paid.EndAsync("Expected", (0, 0, 0, 20));

        var why = await Job.FromHomeAsync(morgan, "Why was I not paid");
        await why.FollowAsync(morgan.Page.Locator(".portal-money a").First);
        await morgan.SeesAsync("please check the days");
        await morgan.SeesAsync("With the authoriser since");
        await why.EndAsync("With the finaliser since", (1, 0, 1, 150));

        var remittance = await Job.FromHomeAsync(morgan, "Find a remittance");
        await remittance.FollowAsync("Payments");
        await morgan.SeesHeadingAsync("Payments");
        await remittance.FollowAsync("B1-1");
        await morgan.SeesHeadingAsync("Remittance B1-1");
        await remittance.EndAsync("Remittance B1-1", (2, 0, 2, 150));
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
}
