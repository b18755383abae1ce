using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.TestKit;
using Portal.Workflows.Actions;
using Portal.Workflows.Dashboard;

namespace Portal.Workflows.Tests.Dashboard;

/// <summary>In summer a London day begins an hour before the day of the database's clock: what happens in that hour is counted where people were.</summary>
public sealed class LondonDays(PortalCluster cluster)
{
    private static readonly DateOnly Sunday = new(2026, 7, 5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One goes late on Sunday evening and one in the first hour of Monday, as London has it; both came in the first hour of Friday 3 July.</summary>
    [Fact]
    public async Task Divide_weeks_spans_and_working_days()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenProviderAsync("P0001", "Rowan House");
        var (name, state, move) = await MeasuredAsync(database);
        foreach (var went in (string[])["2026-07-05 22:30Z", "2026-07-05 23:30Z"])
        {
            await database.ExecuteAsync(
                $"""
                with i as (
                    insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, ended_at, seq, last_hash, team)
                    values ('{Guid.NewGuid()}', '{name}', 1, 'A0001', 'P0001', 'Closed', '{went}', 'Nobody', '{went}', 2, '', 'Placements') returning *)
                insert into state_changes (instance_id, seq, definition, from_state, move, to_state, provider_ref, team, since, at)
                    select id, seq, definition, '{state}', '{move}', state, provider_ref, team, '2026-07-02 23:30Z', since from i
                """);
        }

        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();

        var weeks = (await scope.ServiceProvider.GetRequiredService<CountyFlow>().ReadAsync(Stop))[name].Where(w => w.Went > 0);
        Assert.Equal([(new DateOnly(2026, 6, 29), 1), (new DateOnly(2026, 7, 6), 1)], weeks.Select(w => (w.Monday, w.Went)));

        var processes = scope.ServiceProvider.GetRequiredService<ProcessReader>();
        var turnarounds = scope.ServiceProvider.GetRequiredService<TurnaroundReader>();
        foreach (var (day, days) in ((DateOnly, int)[])[(Sunday, 0), (Sunday.AddDays(1), 1)])
        {
            var filter = new ProcessFilter(name, day, day);
            var taken = Assert.Single((await processes.FindAsync(filter, Stop))!.Arrows, a => a.Count > 0);
            Assert.Equal((1, days), (taken.Count, taken.Median));
            var listed = Assert.Single((await scope.ServiceProvider.GetRequiredService<StateChangeList>().FindAsync(new StateChangeFilter(filter), page: 1, Stop)).Rows);
            Assert.Equal(days, listed.Days);
            var measured = Assert.Single((await turnarounds.FindAsync(measure: null, day, day, page: 1, Stop)).Together);
            Assert.Equal((1, days), (measured.Count, measured.Median));
        }
    }

    /// <summary>Something whose time is measured.</summary>
    private static async Task<(string Name, string State, string Move)> MeasuredAsync(TestDatabase database)
    {
        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();
        var measure = scope.ServiceProvider.GetRequiredService<TurnaroundReader>().Measures.First(m => m.Definition == ActionWorkflow.DefinitionName);
        return (measure.Definition, measure.State, measure.Moves[0]);
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 7, 9, 12, 0, 0, TimeSpan.Zero)));
        return services.AddWorkflows(_ => database.ConnectionString).BuildServiceProvider();
    }
}
