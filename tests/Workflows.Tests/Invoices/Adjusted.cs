using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>An adjustment follows its payment: it neither opens the next month before it nor is left behind by it.</summary>
public sealed class Adjusted(PortalCluster cluster)
{
    private static readonly DateTimeOffset April = new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_next_month_waits_for_the_payment_and_not_for_its_adjustment()
    {
        await using var story = await Ledger.OpenAsync(cluster, April);
        var (payment, adjustment) = await GivenBothAsync(story);
        await story.PayAsync(adjustment);
        Assert.Equal(1, await ReleasedAsync(story));

        await story.PayAsync(payment);

        Assert.Equal(2, await ReleasedAsync(story));
    }

    [Fact]
    public async Task The_payment_cannot_leave_its_invoice_while_it_is_adjusted_on_another()
    {
        await using var story = await Ledger.OpenAsync(cluster, April);
        var (payment, adjustment) = await GivenBothAsync(story);
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", MoneyGivens.February2016);
        var line = (await story.LinesAsync(payment)).Single().Id;
        await Assert.ThrowsAsync<LineIsAdjusted>(() => story.UpdateAsync(payment, new(null, null, null, null, null), takeOff: line));
        await using (var scope = story.App.Services.CreateAsyncScope())
        {
            var suggest = scope.ServiceProvider.GetRequiredService<SuggestValue>();
            var ivy = await story.Database.ActorAsync(MoneyGivens.Ivy);
            await Assert.ThrowsAsync<LineIsAdjusted>(() => suggest.HandleAsync(ivy, new(payment, Guid.NewGuid()), line, 1m, "Too much", CancellationToken.None));
        }

        Assert.Equal("The same item and period is adjusted on invoice INV 002. Take the adjustment off there first, or submit this invoice",
            (await Assert.ThrowsAsync<LineIsAdjusted>(() => story.DeleteAsync(payment))).Message);
        Assert.Equal(["Payment L4010 2016-02 4142.86"], await story.OfferedAsync());
        await story.DeleteAsync(adjustment);
        await story.DeleteAsync(payment);
        Assert.Equal(["Payment L4010 2016-02 4142.86", "Payment L4001 2016-02 4557.14"], (await story.OfferedAsync()).OrderByDescending(o => o, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Finalising_the_last_two_at_once_ends_the_month_once_and_refuses_neither()
    {
        await using var story = await Ledger.OpenAsync(cluster, April);
        await story.OpenFebruaryAsync();
        for (var i = 0; i < 10; i++)
        {
            await story.Database.GivenLineItemAsync($"L50{i:00}", PortalGivens.Snow, "S2003", "K3001", MoneyGivens.February2016, MoneyGivens.February2016);
        }

        var ids = new List<Guid>();
        foreach (var key in (await story.ProposalAsync()).Select(l => l.Key))
        {
            ids.Add(await story.CreateAsync(Ledger.Draft($"INV 1{ids.Count:00}", keys: key)));
            await story.SubmitAsync(ids[^1]);
            await story.AuthoriseAsync(ids[^1]);
        }

        await Task.WhenAll(ids.Select(id => Task.Run(() => story.FinaliseAsync(id))));

        Assert.Equal(ids.Count, await story.Database.ScalarAsync<long>("select count(*) from invoices where state = 'Finalised'"));
        Assert.Equal(2, await ReleasedAsync(story));
        Assert.Equal(1, await story.CompletedAsync(MoneyGivens.February2016));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task In_advance_a_month_opens_on_its_first_day_and_the_board_says_so()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("update providers set first_period = '2018-07-01' where ref = 'P1002'");
        var board = new PeriodBoard(story.Database.Context(), new PeriodSettings { InArrears = false }, story.App.Services.GetRequiredService<Portal.Workflows.Engine.EngineClock>());

        Assert.True(board.HasCome(new(new(2016, 3, 1))));
        Assert.False(board.HasCome(new(new(2016, 4, 1))));
        Assert.Equal(new DateOnly(2016, 4, 1), board.OpensOn(new(new(2016, 4, 1))));
        Assert.Equal("L4003, 01/07/2018 - 31/07/2018: The provider, to invoice", (await board.FindAsync(new PeriodBoardFilter { ProviderRef = "P1002" }, default)).Rows.Single().First!.Words);
    }

    /// <summary>February on INV 001, and what it costs more by now on INV 002; both Unsubmitted.</summary>
    private static async Task<(Guid Payment, Guid Adjustment)> GivenBothAsync(Story story)
    {
        var payment = await story.App.GivenInvoiceAsync();
        await story.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 1100 where ref = 'L4001'");
        return (payment, await story.App.GivenInvoiceAsync("INV 002"));
    }

    private static Task<long> ReleasedAsync(Story story) => story.Database.ScalarAsync<long>("select count(*) from released_periods where provider_ref = 'P1001'");
}
