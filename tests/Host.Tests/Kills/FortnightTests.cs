using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Host.Jobs;
using Portal.StretchedTime;
using Portal.TestKit;
using Portal.TestKit.Counties;
using Portal.Workflows.Engine;
using Portal.Workflows.Simulation;

namespace Portal.Host.Tests.Kills;

/// <summary>
/// A fortnight over a county in a minute: two hosts on one database, with one clock that runs for both twenty thousand times as fast, and both are killed, one after the other.
/// What happened is held against the same fortnight of the same county where one host did everything in peace.
/// </summary>
public sealed class FortnightTests(PortalCluster cluster)
{
    private static readonly DateTimeOffset Begin = FixedCounty.Now;

    /// <summary>Over the first of a month, which opens at night, and two Mondays.</summary>
    private static readonly DateTimeOffset End = Begin.AddDays(14);

    /// <summary>Seconds that it takes at least.</summary>
    private const int Takes = 60;

    /// <summary>As many times as long as a host takes to start: on a busy machine the days go by more slowly, or a killed host would be away for weeks of them.</summary>
    private const int StartsInIt = 10;

    /// <summary>A few months before it are enough; the whole county where PORTAL_COUNTY asks for it ("full").</summary>
    private static CountyPlan Plan => FixedCounty.Asked == FixedCounty.Full ? FixedCounty.Full : FixedCounty.Smallest with { Months = 4 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hosts_one_killed_and_then_the_other_do_all_that_one_does_in_peace_and_nothing_twice()
    {
        await using var calm = await cluster.CreateDatabaseAsync();
        await FixedCounty.MakeAsync(calm, Plan);
        await GivenChoicesAsync(calm);
        await using var rough = await cluster.CopyAsync(calm);
        using var folder = new TemporaryFolder();
        var before = await SentAsync(calm);

        var expected = await InPeaceAsync(calm);
        await WithTwoAsync(rough, folder, expected);

        var found = await HappenedAsync(rough);
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", found.GroupBy(f => f.Split(':')[0]).Select(g => $"{g.Count()} of {g.Key}")));
        Assert.Equal(expected, found);
        Assert.All(["move", "told", "month"], kind => Assert.Contains(found, f => f.StartsWith($"{kind}: ", StringComparison.Ordinal)));
        Assert.Empty(await OnceTooOftenAsync(rough));
        Assert.Equal(await SentAsync(rough) - before, Directory.GetFiles(folder.Path("mail"), "*.eml").Length);
        await using var db = rough.Context();
        Assert.Empty(await new JournalVerification(db).FindBreaksAsync(_ => { }, Stop).ToListAsync(Stop));
    }

    /// <summary>Some want their emails once a day, and the lead a letter each week.</summary>
    private static Task GivenChoicesAsync(TestDatabase database) => database.ExecuteAsync(
        """
        insert into email_choices (user_id, kind, pace)
            select u.id, k.kind, 'Daily' from users u, (select distinct kind from emails where kind not in ('invitation')) k where u.kind = 'Provider' and abs(hashtext(u.email)) % 3 = 0
            on conflict do nothing;
        insert into weekly_letters (user_id, written_for) select id, '2026-11-23' from users where kind = 'Council';
        """);

    /// <summary>What one host does by the clock, half an hour by half an hour.</summary>
    private static async Task<List<string>> InPeaceAsync(TestDatabase database)
    {
        var clock = new FakeTimeProvider(Begin);
        await using var app = new PortalApp(database) { Clock = clock };
        var jobs = app.Services.GetServices<RecurringWork>().ToList();
        while (clock.GetUtcNow() < End)
        {
            var next = clock.GetUtcNow().AddMinutes(30);
            clock.SetUtcNow(next);
            foreach (var job in jobs.Where(j => IsDue(j.Cron, next)).OrderBy(j => j.Id == "outbox"))
            {
                await using var scope = app.Services.CreateAsyncScope();
                await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(job.Job.Type)).RunAsync(Stop);
            }
        }

        return await HappenedAsync(database);
    }

    /// <summary>Whether one of the portal's own times, which are full quarters, has come in the half hour until then.</summary>
    private static bool IsDue(string cron, DateTimeOffset until)
    {
        var fields = cron.Split(' ');
        return Enumerable.Range(0, 30).Select(m => until.AddMinutes(-m)).Any(at => Fits(fields[0], at.Minute) && Fits(fields[1], at.Hour) && Fits(fields[4], (int)at.DayOfWeek));

        static bool Fits(string field, int value) => field[0] == '*' || int.Parse(field, CultureInfo.InvariantCulture) == value;
    }

    private static async Task WithTwoAsync(TestDatabase database, TemporaryFolder folder, List<string> expected)
    {
        var start = await StartTakesAsync(database, folder);
        var takes = Math.Max(Takes, StartsInIt * start.TotalSeconds);
        var clock = new StretchedClock(Begin, End, DateTimeOffset.UtcNow.AddSeconds(5) + (2 * start), (End - Begin).TotalSeconds / takes);
        var settings = Settings(database, folder, clock);
        var hosts = new List<HostProcess>();
        try
        {
            var (first, second) = (Start(), Start());
            await Task.WhenAll(first.WaitUntilReadyAsync(), second.WaitUntilReadyAsync());

            await UntilAsync(clock, new(2026, 12, 1, 2, 31, 0, TimeSpan.Zero)); // months open
            await second.KillAsync();
            second = Start();
            await UntilAsync(clock, new(2026, 12, 4, 9, 1, 0, TimeSpan.Zero)); // reminders
            await first.KillAsync();
            first = Start();
            await UntilAsync(clock, new(2026, 12, 7, 6, 1, 0, TimeSpan.Zero)); // digests and letters
            await second.KillAsync();

            await UntilAsync(clock, End);
            await AllIsThereAsync(database, expected);
            await first.StopAsync();
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }

        HostProcess Start()
        {
            hosts.Add(HostProcess.Launch(settings));
            return hosts[^1];
        }
    }

    /// <summary>How long until a host is ready, on this machine and beside what else it does now; its clock stands before the fortnight.</summary>
    private static async Task<TimeSpan> StartTakesAsync(TestDatabase database, TemporaryFolder folder)
    {
        var watch = Stopwatch.StartNew();
        await using var host = HostProcess.Launch(Settings(database, folder, new(Begin, End, DateTimeOffset.UtcNow.AddHours(1), 1)));
        await host.WaitUntilReadyAsync();
        var taken = watch.Elapsed;
        await host.StopAsync();
        return taken;
    }

    private static Task UntilAsync(StretchedClock clock, DateTimeOffset moment)
        => Waiting.UntilAsync($"it is {moment:O}", () => Task.FromResult(clock.GetUtcNow() >= moment), TimeSpan.FromMinutes(15));

    /// <summary>
    /// What a kill cut short is taken up again half a minute after a start, and what it left unsent by the next minute's run: until then something may be missing.
    /// What is still missing then is said by comparing.
    /// </summary>
    private static async Task AllIsThereAsync(TestDatabase database, List<string> expected)
    {
        for (var patience = 180; patience > 0 && !(await HappenedAsync(database)).SequenceEqual(expected, StringComparer.Ordinal); patience--)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        }
    }

    /// <summary>
    /// A line for each move, each thing that somebody was told, each opened month and incident since the fortnight began, without ids. Without days too: a second of a busy machine
    /// is half a day here, and what is late by that is late and not lost. How many things one email is about depends on which host fires them: each thing is looked at, not each email.
    /// </summary>
    private static async Task<List<string>> HappenedAsync(TestDatabase database)
    {
        var begin = Begin.UtcDateTime;
        await using var db = database.Context();
        return await db.Database.SqlQuery<string>(
            $"""
            select 'move: ' || concat_ws(' | ', i.provider_ref, i.subject, j.move, j.from_state, j.to_state) as "Value" from journal j join workflow_instances i on i.id = j.instance_id where j.at >= {begin}
            union all
            select 'told: ' || concat_ws(' | ', e."to", e.kind, e.subject, e.sent_at is not null) from emails e
                where e.created_at >= {begin} and e.kind <> 'digest' and not exists (select from digest_lines d where d.email_id = e.id)
            union all
            select 'told: ' || concat_ws(' | ', u.email, d.kind, d.text, coalesce(e.sent_at is not null, true)) from digest_lines d join users u on u.id = d.user_id left join emails e on e.id = d.email_id
                where d.created_at >= {begin}
            union all
            select 'month: ' || concat_ws(' | ', r.provider_ref, r.first) from released_periods r where r.released_at >= {begin}
            union all
            select 'incident: ' || concat_ws(' ', n.kind, n.subject) from incidents n where n.at >= {begin}
            order by 1
            """).ToListAsync(Stop);
    }

    private static Task<long> SentAsync(TestDatabase database) => database.ScalarAsync<long>("select count(*) from emails where sent_at is not null");

    /// <summary>Two daily emails of one day to one person, and lines of the days before the last that stand in none.</summary>
    private static async Task<List<string>> OnceTooOftenAsync(TestDatabase database)
    {
        var (begin, late) = (Begin.UtcDateTime, End.AddDays(-2).UtcDateTime);
        await using var db = database.Context();
        return await db.Database.SqlQuery<string>(
            $"""
            select e."to" || ' has two daily emails of ' || e.created_at::date as "Value" from emails e where e.kind = 'digest' and e.created_at >= {begin} group by e."to", e.created_at::date having count(*) > 1
            union all
            select 'never told: ' || d.text from digest_lines d where d.created_at < {late} and d.email_id is null
            """).ToListAsync(Stop);
    }

    private static Dictionary<string, string> Settings(TestDatabase database, TemporaryFolder folder, StretchedClock clock) => new(HostProcess.Stretched(clock), StringComparer.Ordinal)
    {
        ["ConnectionStrings__Portal"] = database.ConnectionString,
        ["Data__Directory"] = folder.FullName,
    };
}
