using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Persistence;
using Portal.Workflows.Tests.Engine;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Periods;

/// <summary>Two checks of one provider at the same moment, held at the worst place.</summary>
public sealed class ReleaseRaces(PortalCluster cluster)
{
    [Fact]
    public async Task A_month_that_another_check_opened_is_not_taken_for_the_one_after_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.PayAsync(await story.App.GivenInvoiceAsync());
        story.Clock.Advance(TimeSpan.FromDays(31)); // 2 April: March may open
        var other = new Overtaking("from providers p", () => CheckAsync(story));
        await using var db = Held(story, other);
        await using var own = story.App.Services.CreateAsyncScope();
        var engine = ActivatorUtilities.CreateInstance<WorkflowEngine>(own.ServiceProvider, db);

        var opened = await ActivatorUtilities.CreateInstance<ReleasePeriods>(own.ServiceProvider, db, engine).CheckAsync("P1001", CancellationToken.None);

        Assert.True(other.HasRun);
        Assert.Equal(0, opened);
        Assert.Equal(new DateOnly(2016, 3, 1), await story.Database.ScalarAsync<DateOnly>("select max(first) from released_periods where provider_ref = 'P1001'"));
    }

    [Fact]
    public async Task A_month_that_another_check_ended_is_ended_once_and_who_finalised_its_last_invoice_is_not_refused()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero));
        await story.OpenFebruaryAsync();
        var id = await story.App.GivenAuthorisedInvoiceAsync();
        var other = new Overtaking("i.state in ('Open', 'Invoiced')", () => CheckAsync(story));
        await using var db = Held(story, other);
        await using var own = story.App.Services.CreateAsyncScope();
        var engine = ActivatorUtilities.CreateInstance<WorkflowEngine>(own.ServiceProvider, db);
        var periods = ActivatorUtilities.CreateInstance<ReleasePeriods>(own.ServiceProvider, db, engine);
        var follower = new MoveFollower(m => m.Move == InvoiceMoves.Finalise, ReleasePeriods.Months, (_, m, ct) => periods.CheckAsync(m[0].ProviderRef, ct));
        var followed = new MoveFollowers(own.ServiceProvider, [follower], own.ServiceProvider.GetRequiredService<OneByOne>());
        var moves = new MakeMove(ActivatorUtilities.CreateInstance<WorkflowEngine>(own.ServiceProvider, followed), own.ServiceProvider.GetRequiredService<Definitions>(), own.ServiceProvider);

        var done = await moves.FinaliseAsync(await story.Database.ActorAsync(MoneyGivens.Fay), new(id, Guid.NewGuid()), CancellationToken.None);

        Assert.True(other.HasRun);
        Assert.Equal(MoveResult.Done, done);
        Assert.Equal(1, await story.CompletedAsync(MoneyGivens.February2016));
        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from released_periods where provider_ref = 'P1001'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_month_that_another_host_opens_does_not_keep_those_that_were_to_open_with_it()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero));
        await story.Database.ExecuteAsync("insert into providers (ref, name, payment_terms_days, first_period) select 'T' || i, 'Home ' || i, 30, '2016-03-01' from generate_series(1, 20) i");
        var other = new Overtaking("as \"First\" from seem", () => CheckAsync(story, "T7"));
        await using var db = Held(story, other);
        await using var own = story.App.Services.CreateAsyncScope();
        var engine = ActivatorUtilities.CreateInstance<WorkflowEngine>(own.ServiceProvider, db);
        var periods = ActivatorUtilities.CreateInstance<ReleasePeriods>(own.ServiceProvider, db, engine);

        var opened = await periods.RunOfAsync([.. Enumerable.Range(1, 20).Select(i => $"T{i}")], CancellationToken.None);

        Assert.True(other.HasRun);
        Assert.Equal(19, opened);
        Assert.Equal((20L, 20L), (
            await story.Database.ScalarAsync<long>("select count(*) from released_periods where provider_ref like 'T%' and first = '2016-03-01'"),
            await story.Database.ScalarAsync<long>("select count(*) from journal where provider_ref is null and move = 'Release' and instance_id in (select id from released_periods where provider_ref like 'T%')")));
        Assert.Empty(await story.BreaksAsync());
    }

    /// <summary>A whole check by another, which opens one month.</summary>
    private static async Task CheckAsync(Story story, string provider = "P1001")
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().CheckAsync(provider, CancellationToken.None));
    }

    private static PortalDbContext Held(Story story, Overtaking other)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalDatabase.Configure(options, story.Database.Source).AddInterceptors(other);
        return new PortalDbContext(options.Options);
    }

    /// <summary>Lets another finish its work right after this context has asked this.</summary>
    private sealed class Overtaking(string asked, Func<Task> work) : DbCommandInterceptor
    {
        public bool HasRun { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!HasRun && command.CommandText.Contains(asked, StringComparison.Ordinal))
            {
                HasRun = true;
                await work();
            }

            return result;
        }
    }
}
