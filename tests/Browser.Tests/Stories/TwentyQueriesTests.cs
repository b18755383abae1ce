using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Actions;
using Portal.TestKit;

namespace Portal.Browser.Tests.Stories;

/// <summary>An officer of the placements team answers twenty queries, one after the other, and sees each page once.</summary>
public sealed class TwentyQueriesTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const int Queries = 20;

    [Fact]
    public async Task Twenty_answers_take_at_most_twenty_one_pages()
    {
        await portal.StartAsync();
        var ids = new List<Guid>();
        for (var n = 1; n <= Queries; n++)
        {
            ids.Add(await portal.App.GivenActionAsync($"Which days of month {n} do you pay?", "morgan.reed@harbourview.example", ActionType.PlacementQuery, $"Days of month {n}"));
        }

        await using var clerk = await portal.SignedInAsync(Clerk.Email);
        var pages = new List<string>();
        clerk.Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400)
            {
                pages.Add($"{response.Request.Method} {new Uri(response.Url).PathAndQuery} {response.Status}");
            }
        };

        await clerk.Page.GotoAsync($"/tasks/{ids[0]}"); // where the email leads
        await clerk.Page.GetByLabel("Then open the next action that waits for me").CheckAsync();
        for (var n = 1; n <= Queries; n++)
        {
            await clerk.FillAsync("Message to the provider", $"All days of month {n}, both ends included.");
            await clerk.PressAsync("Comment");
            await clerk.SeesAsync(n < Queries ? $"Action {1000 + n}: Your answer is sent to the provider." : "Your answer is sent to the provider.");
        }

        Assert.InRange(pages.Count, Queries, Queries + 1);
        Assert.Equal(20L, await portal.Database.ScalarAsync<long>("select count(*) from actions where state = 'WithProvider'"));
        Assert.Empty(clerk.Complaints);
    }
}
