using System.Reflection;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Jobs;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Work;

namespace Portal.Host.Tests.Jobs;

public sealed class JobTests(PortalCluster cluster)
{
    [Fact]
    public async Task A_job_is_reported_once_and_only_when_it_has_no_attempt_left()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database) { WithJobs = true };
        var reports = new List<(FailedJob Job, int Runs)>();
        await using var host = app.WithWebHostBuilder(b => b.ConfigureServices(services =>
            services.AddSingleton<JobFailed>(job => reports.Add((job, FailingJob.Runs)))));
        var id = host.Services.GetRequiredService<IBackgroundJobClient>().Enqueue(() => FailingJob.Run());

        await Waiting.UntilAsync("the failure is reported", () => reports.Count > 0);

        var (job, runs) = Assert.Single(reports);
        Assert.Equal((id, "FailingJob.Run", 2), (job.Id, job.Name, runs));
        Assert.Equal("the mail server is on fire", job.Cause.Message);
    }

    [Fact]
    public async Task What_takes_long_of_one_kind_keeps_no_other_kind_waiting()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database) { WithJobs = true };
        var jobs = app.Services.GetRequiredService<IBackgroundJobClient>();
        var usual = JobQueues.Workers[JobQueues.Usual];
        for (var i = 0; i < usual; i++)
        {
            jobs.Enqueue(() => HeldJob.Run());
            Assert.True(await HeldJob.HasBegunAsync(), "it has a worker");
        }

        string[] others =
        [
            jobs.Enqueue<TimersJob>(job => job.RunAsync(CancellationToken.None)),
            jobs.Enqueue<UploadsJob>(job => job.RunAsync(CancellationToken.None)),
            jobs.Enqueue<OutboxJob>(job => job.RunAsync(CancellationToken.None)),
        ];
        var ids = string.Join(", ", others);

        await Waiting.UntilAsync(
            "the others are done",
            async () => await database.ScalarAsync<long>($"select count(*) from hangfire.job where id in ({ids}) and statename = 'Succeeded'") == others.Length);
        Assert.Equal(usual, await database.ScalarAsync<long>("select count(*) from hangfire.job where statename = 'Processing'"));
        HeldJob.LetGo(usual);
    }

    [Fact]
    public async Task Retry_of_one_of_many_runs_the_job_that_does_it()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database) { WithJobs = true };
        app.CreateClient().Dispose();
        await database.UntilScheduledAsync("digests", "0 6 * * *");
        await database.ExecuteAsync("insert into incidents (id, kind, subject, cause, at) values (gen_random_uuid(), 'Item', 'digests/digest/x', 'A daily email could not be written.', now())");

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RetryIncident>().AllAsync(Actor.System, TestContext.Current.CancellationToken);
        }

        await Waiting.UntilAsync("it ran", async () => await database.ScalarAsync<long>("select count(*) from job_runs where job = 'digests' and ended_at is not null") == 1);
    }

    [Fact]
    public async Task Everything_that_is_done_for_many_is_done_by_a_job_that_there_is()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database);
        var kinds = new[] { typeof(ItemKind).Assembly, typeof(JobQueues).Assembly }.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(ItemKind)).Select(f => (ItemKind)f.GetValue(null)!).ToList();

        Assert.Subset(app.Services.GetServices<RecurringWork>().Select(j => j.Id).ToHashSet(StringComparer.Ordinal), kinds.Select(k => k.Job).ToHashSet(StringComparer.Ordinal));
        Assert.True(kinds.Count > 8, "they are found");
        Assert.Equal(kinds.Count, kinds.Select(k => (k.Job, k.Name)).Distinct().Count());
    }

    [Fact]
    public async Task Two_hosts_in_one_process_keep_their_jobs_apart()
    {
        await using var one = await cluster.CreateDatabaseAsync();
        await using var two = await cluster.CreateDatabaseAsync();
        await using var first = new PortalApp(one);
        await using var second = new PortalApp(two);
        var firstJobs = first.Services.GetRequiredService<IBackgroundJobClient>();
        var secondJobs = second.Services.GetRequiredService<IBackgroundJobClient>();

        firstJobs.Enqueue(() => FailingJob.Run());

        Assert.NotSame(firstJobs, secondJobs);
        Assert.Equal(1, await one.ScalarAsync<long>("select count(*) from hangfire.job"));
        Assert.Equal(0, await two.ScalarAsync<long>("select count(*) from hangfire.job"));
    }

    [Fact]
    public async Task What_is_done_by_the_clock_stands_in_the_schedule()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using var app = new PortalApp(database) { WithJobs = true };
        await using var host = app.WithWebHostBuilder(b => b.ConfigureServices(services =>
            services.AddSingleton(RecurringWork.Of(typeof(Clockwork)))));
        host.CreateClient().Dispose();

        await database.UntilScheduledAsync("by-the-clock", "* * * * *");
        foreach (var (job, cron) in (IEnumerable<(string, string)>)
        [
            ("timers", "* * * * *"), ("bounces", "*/5 * * * *"), ("outbox", "* * * * *"), ("uploads", "* * * * *"), ("tidy", "0 * * * *"),
                ("release-periods", "30 2 * * *"), ("purchase-orders", "30 1 * * *"), ("digests", "0 6 * * *"), ("weekly-letters", "0 6 * * 1"), ("verify", "0 4 * * *"), ("open-lines", "0 1 * * *"),
                ("dashboard", "15 1 * * *"),
        ])
        {
            await database.UntilScheduledAsync(job, cron);
        }
    }

    [Fact]
    public async Task What_a_killed_host_locked_holds_up_neither_the_pages_nor_the_schedule_of_the_next()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await new PortalApp(database).DisposeAsync();
        await LeaveLockAsync("timers", TimeSpan.Zero);
        await LeaveLockAsync("tidy", TimeSpan.FromMinutes(2));
        await using var app = new PortalApp(database) { WithJobs = true };
        using var client = app.CreateClient();

        Assert.True((await client.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from hangfire.hash where key = 'recurring-job:timers'"));
        await database.ExecuteAsync("delete from hangfire.lock where resource like '%:timers'");
        await database.UntilScheduledAsync("timers", "* * * * *");
        await database.UntilScheduledAsync("tidy", "0 * * * *");

        Task LeaveLockAsync(string job, TimeSpan ago) => database.ExecuteAsync(
            $"insert into hangfire.lock (resource, acquired) values ('hangfire:lock:recurring-job:{job}', now() at time zone 'utc' - interval '{ago.TotalSeconds:0} seconds')");
    }

    [ByTheClock("by-the-clock", ByTheClockAttribute.EveryMinute, "By the clock")]
    private sealed class Clockwork : IRecurringJob
    {
        public Task<string?> RunAsync(CancellationToken ct) => Task.FromResult<string?>(null);
    }
}
