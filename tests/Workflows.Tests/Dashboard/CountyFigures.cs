using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Calendar;
using Portal.TestKit;
using Portal.TestKit.Counties;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Dashboard.ChangeDays;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Dashboard;

/// <summary>Every figure of the dashboard against a plain count of the instances and the journal of a simulated county.</summary>
public sealed class CountyFigures(PortalCluster cluster)
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.England;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_those_of_a_plain_count()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await FixedCounty.MakeAsync(database, FixedCounty.Smallest);
        await using var db = database.Context();
        await using var services = Services(database);
        await using var scope = services.CreateAsyncScope();
        var instances = await db.Instances.AsNoTracking().ToListAsync(Stop);
        var changes = Changes(await db.Journal.AsNoTracking().OrderBy(j => j.InstanceId).ThenBy(j => j.Seq).ToListAsync(Stop), instances);
        Assert.True(changes.Count > 500, $"only {changes.Count} changes of state");

        // What a provider has not sent is its own: the council counts none of it.
        var unsent = await db.Invoices.Where(v => v.SubmittedAt == null).Select(v => v.Id).ToHashSetAsync(Stop);
        var seen = instances.Where(i => !unsent.Contains(i.Id)).ToList();
        Assert.Contains(instances, i => unsent.Contains(i.Id) && i.EndedAt is null);
        await StatesAsync(scope.ServiceProvider, seen);
        await WaitsAsync(scope.ServiceProvider, seen);
        await OfChangesAsync(scope.ServiceProvider, changes); // of the moves alone
        await CountedDaysAsync(database, scope.ServiceProvider, changes);
        await BeforeTheMigrationAsync(database);
    }

    private static async Task OfChangesAsync(IServiceProvider services, List<Change> changes)
    {
        await WeeksAsync(services, changes);
        await ProcessesAsync(services, changes);
        await TurnaroundsAsync(services, changes);
    }

    /// <summary>The same figures from days that were counted at night, whatever day that was; and what is counted is held against the moves.</summary>
    private static async Task CountedDaysAsync(TestDatabase database, IServiceProvider services, List<Change> changes)
    {
        var days = services.GetRequiredService<ChangeDayKeeper>();
        var today = LondonTime.DateOf(FixedCounty.Now);
        Assert.Equal((changes.Count(c => LondonTime.DateOf(c.At) < today), today.AddDays(-1)), await days.BringUpToDateAsync(Stop));
        Assert.NotEqual(0, changes.Count(c => LondonTime.DateOf(c.At) == today));
        await OfChangesAsync(services, changes);

        await database.ExecuteAsync("update change_days_until set until = until - 40"); // what was counted since is not read, and not read twice
        await database.ExecuteAsync("update change_days set changes = changes + 7 where day > (select until from change_days_until)");
        await OfChangesAsync(services, changes);
        Assert.NotEqual(default, await days.BringUpToDateAsync(Stop)); // as after forty nights without a host
        await OfChangesAsync(services, changes);

        await database.ExecuteAsync("update change_days set changes = 900 where day = (select max(day) from change_days); delete from change_days where day = (select min(day) from change_days) and of_provider");
        var first = changes.Min(c => LondonTime.DateOf(c.At));
        var differ = await Assert.ThrowsAsync<ChangeDaysDiffer>(() => days.BringUpToDateAsync(Stop));
        Assert.Equal($"Of 2 days, the first of them {first:d MMMM yyyy}, the dashboard counted something else than the moves of those days: it is put right.", differ.Message);
        await OfChangesAsync(services, changes); // put right

        await database.ExecuteAsync("update change_days_until set calendar = 'another'; update change_days set changes = 3 * changes");
        await OfChangesAsync(services, changes); // of another calendar: not read
        Assert.NotEqual(default, await days.BringUpToDateAsync(Stop));
        await OfChangesAsync(services, changes);
    }

    private static async Task StatesAsync(IServiceProvider services, List<WorkflowInstance> instances)
    {
        var county = await services.GetRequiredService<CountyReader>().ReadAsync(most: 100, Stop);
        var definitions = services.GetRequiredService<Definitions>();
        var expected =
            from name in definitions.Names
            from state in definitions.Latest(name).States
            where !state.IsEnd
            let there = instances.Where(i => i.Definition == name && i.State == state.Name && i.EndedAt is null).ToList()
            let oldest = there.Count == 0 ? (DateTimeOffset?)null : there.Min(i => i.Since)
            let days = oldest is { } since ? Days(since, FixedCounty.Now) : 0
            select new CountyState(name, state.Name, state.Turn!.Name, there.Count, there.Count(IsOverdue), oldest, days, there.Sum(i => i.Money ?? 0));
        Assert.Equal(expected, county.States);
        Assert.Equal(instances.Count(i => i.EndedAt is null), county.States.Sum(s => s.Count));
        Assert.True(county.States.Count(s => s.Overdue > 0) > 2);
    }

    private static async Task WaitsAsync(IServiceProvider services, List<WorkflowInstance> instances)
    {
        var county = await services.GetRequiredService<CountyReader>().ReadAsync(most: 100, Stop);
        Check(county.Providers, instances.Where(i => i.EndedAt is null && i.TurnKind == TurnKind.Provider).ToLookup(i => i.ProviderRef));
        Check(county.Teams, instances.Where(i => i.EndedAt is null && i.TurnKind == TurnKind.Team).ToLookup(i => i.Team));
        Assert.True(county.Providers.Count > 1 && county.Teams.Count > 1);
        Assert.Equal(county.Providers.Count, county.ProviderCount);
        Assert.All(county.Providers, p => Assert.NotEqual(p.Key, p.Name)); // by name
        var (first, ofAll) = (await services.GetRequiredService<CountyReader>().ReadAsync(most: 1, Stop), county.ProviderCount);
        Assert.Equal((county.Providers[0], ofAll), (Assert.Single(first.Providers), first.ProviderCount));

        static void Check(IReadOnlyList<CountyWait> found, ILookup<string, WorkflowInstance> expected)
        {
            Assert.Equal(
                expected.Select(e => (e.Key, e.Count(), e.Count(IsOverdue), e.Max(i => Days(i.Since, FixedCounty.Now)))).Order(),
                found.Select(f => (f.Key, f.Count, f.Overdue, f.LongestDays)).Order());
            Assert.Equal(found.OrderByDescending(f => f.Overdue).ThenByDescending(f => f.LongestDays).ThenBy(f => f.Key, StringComparer.Ordinal), found);
        }
    }

    private static async Task WeeksAsync(IServiceProvider services, List<Change> changes)
    {
        var flow = await services.GetRequiredService<CountyFlow>().ReadAsync(Stop);
        foreach (var week in flow.SelectMany(weeks => weeks))
        {
            var inIt = changes.Where(c => c.Definition == week.Definition && LondonTime.DateOf(c.At) is var day && day >= week.Monday && day <= week.Sunday).ToList();
            Assert.Equal((DayOfWeek.Monday, inIt.Count(c => c.From is null)), (week.Monday.DayOfWeek, week.Came));
            Assert.Equal(inIt.Count(c => IsEnd(services, c)), week.Went);
        }

        Assert.All(flow, weeks => Assert.Equal(CountyFlow.Weeks, weeks.Count()));
        Assert.True(flow.Sum(weeks => weeks.Sum(w => w.Came)) > 10);
    }

    private static async Task ProcessesAsync(IServiceProvider services, List<Change> changes)
    {
        var today = LondonTime.DateOf(FixedCounty.Now);
        var reader = services.GetRequiredService<ProcessReader>();
        var busiest = changes.GroupBy(c => c.Provider).MaxBy(g => g.Count())!.Key;
        foreach (var definition in reader.Definitions)
        {
            foreach (var (months, provider) in ((int, string?)[])[(40, null), (3, null), (12, busiest)])
            {
                var filter = new ProcessFilter(definition.Name, today.AddMonths(-months), today, provider);
                var found = (await reader.FindAsync(filter, Stop))!;
                var mine = changes.Where(c => c.Definition == definition.Name && LondonTime.DateOf(c.At) >= filter.From && (provider is null || c.Provider == provider)).ToList();
                Assert.Equal(
                    mine.GroupBy(c => (c.From, c.Move, c.To)).Select(g => new ProcessArrow(g.Key.From, g.Key.Move, g.Key.To, g.Count(), Rank(g, 0.5), Rank(g, 0.9)))
                        .OrderBy(a => a.ToString(), StringComparer.Ordinal),
                    found.Arrows.Where(a => a.Count > 0).OrderBy(a => a.ToString(), StringComparer.Ordinal));
                foreach (var state in found.States)
                {
                    var left = mine.Where(c => c.From == state.State).ToList();
                    Assert.Equal((left.Count, Rank(left, 0.5), Rank(left, 0.9)), (state.Left, state.Median, state.Ninetieth));
                }

                await ListedAsync(services, filter, found);
            }
        }

        Assert.Null(await reader.FindAsync(new ProcessFilter("Nothing", today, today), Stop));
    }

    /// <summary>Each number leads to exactly what it counts.</summary>
    private static async Task ListedAsync(IServiceProvider services, ProcessFilter filter, ProcessStatistics found)
    {
        var list = services.GetRequiredService<StateChangeList>();
        foreach (var arrow in found.Arrows.Where(a => a.From is not null))
        {
            var listed = await list.FindAsync(new StateChangeFilter(filter) { From = arrow.From, Move = arrow.Move, To = arrow.To }, page: 1, Stop);
            Assert.Equal(arrow.Count, listed.Total);
            Assert.All(listed.Rows, r => Assert.Equal((arrow.From, arrow.Move, arrow.To), (r.From, r.Move, r.To)));
        }

        Assert.Equal(found.Arrows.Where(a => a.From is null).Sum(a => a.Count), (await list.FindAsync(new StateChangeFilter(filter) { Began = true }, page: 1, Stop)).Total);
        Assert.Equal(found.States.Where(s => s.IsEnd).Sum(s => s.Now), (await list.FindAsync(new StateChangeFilter(filter) { Ended = true }, page: 1, Stop)).Total);
    }

    private static async Task TurnaroundsAsync(IServiceProvider services, List<Change> changes)
    {
        var today = LondonTime.DateOf(FixedCounty.Now);
        var reader = services.GetRequiredService<TurnaroundReader>();
        var found = await reader.ReadAllAsync(measure: null, today.AddMonths(-40), today, Stop).ToListAsync(Stop);
        Assert.Equal(["Answer a provider", "Answer the council", "Authorise an invoice", "Finalise an invoice", "Sign a document"], reader.Measures.Select(m => m.Name).Order());
        foreach (var measure in reader.Measures)
        {
            var mine = changes.Where(c => c.Definition == measure.Definition && c.From == measure.State && measure.Moves.Contains(c.Move, StringComparer.Ordinal)).ToList();
            Assert.NotEmpty(mine);
            var expected = mine.GroupBy(c => c.Provider).Select(g => (g.Key, g.Count(), Rank(g, 0.5), Rank(g, 0.9))).Append(("", mine.Count, Rank(mine, 0.5), Rank(mine, 0.9)));
            Assert.Equal(expected.Order(), found.Where(t => t.Measure == measure).Select(t => (t.ProviderRef, t.Count, (int?)t.Median, (int?)t.Ninetieth)).Order());
        }

        var pages = new List<Turnaround>();
        var (page, total, providers) = (0, 0, 0);
        do
        {
            var (together, some) = await reader.FindAsync(measure: null, today.AddMonths(-40), today, ++page, Stop);
            Assert.NotEmpty(some.Rows);
            pages.AddRange(page == 1 ? [.. together, .. some.Rows] : some.Rows);
            (total, providers) = (some.Total, providers + some.Rows.DistinctBy(t => t.ProviderRef).Count());
        }
        while (providers < total);
        Assert.Equal(found, pages);
        var (_, last) = await reader.FindAsync(measure: null, today.AddMonths(-40), today, int.MaxValue, Stop);
        Assert.Equal((page, pages[^1]), (last.Page, last.Rows[^1]));
        Assert.DoesNotContain("Withdraw", reader.Measures.SelectMany(m => m.Moves)); // the council's own, while a provider has the turn
    }

    /// <summary>What is written with each move is what the migration makes of the journal that it finds.</summary>
    private static async Task BeforeTheMigrationAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var before = await db.StateChanges.AsNoTracking().OrderBy(c => c.InstanceId).ThenBy(c => c.Seq).ToListAsync(Stop);
        Assert.Empty(await new JournalVerification(db).FindBreaksAsync(_ => { }, Stop).ToListAsync(Stop));
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("20261129175435_HoldsInTheRegister", Stop);
        await migrator.MigrateAsync(targetMigration: null, Stop);

        var after = await db.StateChanges.AsNoTracking().OrderBy(c => c.InstanceId).ThenBy(c => c.Seq).ToListAsync(Stop);
        Assert.Equal(before.Select(Facts), after.Select(Facts));
        await db.Database.ExecuteSqlAsync($"update state_changes set since = since - interval '1 day' where instance_id = {after[^1].InstanceId} and seq = {after[^1].Seq}", Stop);
        var broken = Assert.Single(await new JournalVerification(db).FindBreaksAsync(_ => { }, Stop)
            .Where(b => !b.Contains("its address that takes no email", StringComparison.Ordinal)).ToListAsync(Stop)); // a later migration's table, which the way back took away
        Assert.Equal($"{after[^1].InstanceId}: its changes of state are not those of its journal.", broken);

        static object Facts(StateChange c) => (c.InstanceId, c.Seq, c.Definition, c.From, c.Move, c.To, c.ProviderRef, c.Since, c.At);
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider(FixedCounty.Now));
        return services.AddWorkflows(_ => database.ConnectionString).BuildServiceProvider();
    }

    /// <summary>The changes of state as the journal tells them.</summary>
    private static List<Change> Changes(List<JournalEntry> journal, List<WorkflowInstance> instances)
    {
        var byId = instances.ToDictionary(i => i.Id);
        var found = new List<Change>();
        foreach (var story in journal.GroupBy(j => j.InstanceId))
        {
            DateTimeOffset? since = null;
            foreach (var entry in story.Where(e => e.From != e.To))
            {
                var instance = byId[story.Key];
                found.Add(new(instance.Definition, instance.ProviderRef, entry.From, entry.Move, entry.To, since is { } then ? Days(then, entry.At) : null, entry.At));
                since = entry.At;
            }
        }

        return found;
    }

    private static bool IsEnd(IServiceProvider services, Change change)
        => services.GetRequiredService<Definitions>().Latest(change.Definition).States.Single(s => s.Name == change.To).IsEnd;

    private static bool IsOverdue(WorkflowInstance i) => i.EndedAt is null && i.DueAt < FixedCounty.Now && !(i.HeldUntil > LondonTime.DateOf(FixedCounty.Now));

    /// <summary>Working days, counted one by one.</summary>
    private static int Days(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (LondonTime.DateOf(from), LondonTime.DateOf(to));
        return Enumerable.Range(1, Math.Max(0, last.DayNumber - first.DayNumber)).Count(n => Calendar.IsWorkingDay(first.AddDays(n)));
    }

    /// <summary>The nearest rank.</summary>
    private static int? Rank(IEnumerable<Change> changes, double part)
    {
        var days = changes.Select(c => c.Days).OfType<int>().Order().ToList();
        return days.Count == 0 ? null : days[(int)Math.Ceiling(part * days.Count) - 1];
    }

    private sealed record Change(string Definition, string Provider, string? From, string Move, string To, int? Days, DateTimeOffset At);
}
