using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;
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
        var other = new Overtaking(async () =>
        {
            await using var scope = story.App.Services.CreateAsyncScope();
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().CheckAsync("P1001", CancellationToken.None));
        });
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        PortalDatabase.Configure(options, story.Database.Source).AddInterceptors(other);
        await using var db = new PortalDbContext(options.Options);
        await using var own = story.App.Services.CreateAsyncScope();
        var engine = ActivatorUtilities.CreateInstance<WorkflowEngine>(own.ServiceProvider, db);

        var opened = await ActivatorUtilities.CreateInstance<ReleasePeriods>(own.ServiceProvider, db, engine).CheckAsync("P1001", CancellationToken.None);

        Assert.True(other.HasRun);
        Assert.Equal(0, opened);
        Assert.Equal(new DateOnly(2016, 3, 1), await story.Database.ScalarAsync<DateOnly>("select max(first) from released_periods where provider_ref = 'P1001'"));
    }

    /// <summary>Lets another finish its work right after this context has read which providers are ready.</summary>
    private sealed class Overtaking(Func<Task> work) : DbCommandInterceptor
    {
        public bool HasRun { get; private set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!HasRun && command.CommandText.Contains("from providers p", StringComparison.Ordinal))
            {
                HasRun = true;
                await work();
            }

            return result;
        }
    }
}
