using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Periods;

/// <summary>What is kept of open lines is never further behind than a move that is under way, and no month opens because of it alone.</summary>
public sealed class KeptOpen(PortalCluster cluster)
{
    private const string Blocking = "select count(*) from open_lines where provider_ref = 'P1001' and blocks";

    [Fact]
    public async Task A_finalised_invoice_takes_its_lines_off_in_its_own_transaction()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.OpenFebruaryAsync();
        var id = await story.CreateAsync(Ledger.Draft());
        await story.SubmitAsync(id);
        await story.AuthoriseAsync(id);
        Assert.Equal(1, await story.Database.ScalarAsync<long>(Blocking));

        // Whoever works out what is open has to wait: only what the move itself has written is there.
        await using var other = await story.Database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await TakeTurnAsync(other, "pg_advisory_lock");
        var finalising = story.FinaliseAsync(id);
        await Waiting.UntilAsync("it is finalised", async () => (await story.InvoiceAsync(id)).State == InvoiceState.Finalised);

        Assert.Equal((0, false), (await story.Database.ScalarAsync<long>(Blocking), finalising.IsCompleted));
        await TakeTurnAsync(other, "pg_advisory_unlock");
        await finalising;
        await story.KeepsWhatIsOpenAsync();
    }

    [Fact]
    public async Task No_month_opens_because_of_what_is_kept_alone()
    {
        await using var story = await Ledger.OpenAsync(cluster, new DateTimeOffset(2016, 4, 2, 10, 0, 0, TimeSpan.Zero));
        await story.OpenFebruaryAsync();
        await story.Database.ExecuteAsync("delete from open_lines");

        Assert.Equal((0, 0L), (await ReleaseAsync(story), await story.CompletedAsync(MoneyGivens.February2016)));
    }

    [Fact]
    public async Task Where_what_is_kept_does_not_come_to_what_the_months_say_all_of_the_provider_is_worked_out_again()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", MoneyGivens.February2016);
        await story.OpenFebruaryAsync();
        await story.Database.ExecuteAsync("delete from open_lines where line_item_ref = 'L4010'");

        await story.CreateAsync(Ledger.Draft(keys: [(await story.ProposalAsync()).Single(l => l.LineItemRef == "L4001").Key]));

        await story.KeepsWhatIsOpenAsync();
        Assert.Equal("1 line", await story.Database.ScalarAsync<string>("select note from workflow_instances where provider_ref = 'P1001' and definition = 'Payment period'"));
    }

    private static async Task<int> ReleaseAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().CheckAsync("P1001", TestContext.Current.CancellationToken);
    }

    private static async Task TakeTurnAsync(NpgsqlConnection connection, string how)
    {
        await using var command = new NpgsqlCommand($"select {how}(hashtextextended('months P1001', 0))", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
