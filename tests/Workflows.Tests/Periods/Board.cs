using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Periods;

/// <summary>The council's board: when a month can open, and what holds it back.</summary>
public sealed class Board(PortalCluster cluster)
{
    [Fact]
    public async Task In_arrears_a_month_can_open_from_the_first_minute_of_the_day_after_its_last()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 4, 30, 22, 59, 0, TimeSpan.Zero)); // a minute to midnight in London
        await using var scope = story.App.Services.CreateAsyncScope();
        var board = scope.ServiceProvider.GetRequiredService<PeriodBoard>();
        var april = new PaymentPeriod(new(2016, 4, 1));
        Assert.False(board.HasCome(april));

        story.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((true, new DateOnly(2016, 5, 1)), (board.HasCome(april), board.OpensOn(april)));
        Assert.False(board.HasCome(april.Next));
    }

    [Fact]
    public async Task Of_all_that_blocks_the_oldest_month_is_named_and_in_it_the_first_line_item()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update providers set first_period = '2016-02-01' where ref = 'P1001'");
        await story.Database.GivenReleasedAsync("P1001", new DateOnly(2016, 3, 1));
        await story.Database.GivenLineItemAsync("L3999", PortalGivens.Snow, "S2003", "K3001", new(2016, 3, 1)); // first by its name, and only in March
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", MoneyGivens.February2016);
        await using var scope = story.App.Services.CreateAsyncScope();

        var row = Assert.Single((await scope.ServiceProvider.GetRequiredService<PeriodBoard>().FindAsync(new PeriodBoardFilter { ProviderRef = "P1001" }, CancellationToken.None)).Rows);

        Assert.Equal((5, "L4001, 01/02/2016 - 29/02/2016: The provider, to invoice"), (row.Blocks, row.First!.Words));
    }
}
