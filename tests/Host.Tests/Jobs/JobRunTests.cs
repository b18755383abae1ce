using Hangfire;
using Hangfire.States;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Host.Jobs;
using Portal.TestKit;

namespace Portal.Host.Tests.Jobs;

/// <summary>What the portal does by the clock, as it is seen.</summary>
public sealed class JobRunTests(PortalCluster cluster)
{
    private const string Drew = "drew@council.example";
    private const string Lena = "lena@council.example";

    [Fact]
    public async Task A_night_that_was_missed_is_caught_up_once_by_two_hosts_and_stands_on_the_page()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Lena, CouncilRoles.Placements);
        await using (var before = new PortalApp(database) { WithJobs = true })
        {
            before.CreateClient().Dispose();
            await database.UntilScheduledAsync("reconcile", "30 3 * * *");
        }

        await database.ExecuteAsync(
            """
            update hangfire.set set score = score - 172800 where key = 'recurring-jobs' and value = 'reconcile';
            update hangfire.hash set value = (value::bigint - 172800000)::text where key = 'recurring-job:reconcile' and field in ('NextExecution', 'CreatedAt');
            """);
        await using var one = new PortalApp(database) { WithJobs = true };
        await using var two = new PortalApp(database) { WithJobs = true };
        one.CreateClient().Dispose();
        two.CreateClient().Dispose();
        await RanAsync(database, "reconcile");
        await Waiting.UntilAsync("the next night is awaited", async () => await database.ScalarAsync<bool>("select score > extract(epoch from now()) from hangfire.set where key = 'recurring-jobs' and value = 'reconcile'"));

        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from job_runs where job = 'reconcile'"));
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from hangfire.job where invocationdata::text like '%ReconcileJob%'"));
        using var lena = FormClient.For(one);
        await lena.SignInAsync(Lena);
        await lena.Open("/council/jobs");
        var row = lena.Page.Rows.Single(r => r["Job"] == "Reconcile the money");
        Assert.Equal("£0.00 finalised of 0 providers add up", row["What it did"]);
        Assert.Equal((Environment.MachineName, true), (row["Host"], row["Next run"] != "-"));
        Assert.DoesNotContain("Run", row.Keys);
        await lena.Follow("Reconcile the money");
        Assert.Equal("The clock", Assert.Single(lena.Page.Rows)["Asked for by"]);
    }

    [Fact]
    public async Task An_administrator_has_a_job_run_now_and_nobody_else_can()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Drew, CouncilRoles.Administrator);
        await database.GivenCouncilUserAsync(Lena, CouncilRoles.Placements);
        await using var app = new PortalApp(database) { WithJobs = true };
        using var drew = FormClient.For(app);
        await drew.SignInAsync(Drew);
        await drew.Open("/council/jobs");
        Assert.Equal("It has not run yet", drew.Page.Rows.Single(r => r["Job"] == "Verify the journal")["What it did"]);

        await drew.Press("Run now: Verify the journal");

        Assert.Contains("It runs as soon as a host is free: Verify the journal.", drew.Page.Text, StringComparison.Ordinal);
        await RanAsync(database, "verify");
        await drew.Open("/council/jobs/verify");
        var run = Assert.Single(drew.Page.Rows);
        Assert.Equal("0 entries verified: the journal is whole", run["What it did"]);
        Assert.NotEqual("The clock", run["Asked for by"]);
    }

    [Fact]
    public async Task What_failed_says_so_and_what_is_done_by_one_is_not_done_by_two_at_once()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await database.GivenCouncilUserAsync(Lena, CouncilRoles.Placements);
        await using var app = new PortalApp(database) { WithJobs = true };
        await using var host = app.WithWebHostBuilder(b => b.ConfigureServices(services => services
            .AddSingleton(RecurringWork.Of(typeof(Slow))).AddSingleton(RecurringWork.Of(typeof(Broken)))));
        var client = host.Services.GetRequiredService<IBackgroundJobClient>();
        var work = host.Services.GetRequiredService<JobBoard>();
        client.Create(work.Find("slow")!.Job, new EnqueuedState());
        await Waiting.UntilAsync("the first is under way", () => Slow.Begun == 1);
        var second = client.Create(work.Find("slow")!.Job, new EnqueuedState());
        await Waiting.UntilAsync("the second gives way", async () => await database.ScalarAsync<string>($"select statename from hangfire.job where id = {second}") is "Deleted" or "Succeeded");
        Slow.End.SetResult();
        await RanAsync(database, "slow");
        client.Create(work.Find("broken")!.Job, new EnqueuedState());
        await RanAsync(database, "broken");

        Assert.Equal(1, Slow.Begun);
        Assert.Equal("was slow", await database.ScalarAsync<string>("select string_agg(did, ',') from job_runs where job = 'slow'"));
        Assert.Equal("TimeoutException", await database.ScalarAsync<string>("select failure from job_runs where job = 'broken'"));
        client.Create(work.Find("slow")!.Job, new EnqueuedState()); // the turn was given back
        await Waiting.UntilAsync("it runs again", () => Slow.Begun == 2);
    }

    [Theory]
    [InlineData("15 2 * * *", true)]
    [InlineData("*/5 * * * *", true)]
    [InlineData("every night", false)]
    [InlineData("1 2 3", false)]
    public void Every_interval_is_a_setting_and_a_wrong_one_is_named(string cron, bool isTime)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Jobs:Schedule:digests", cron)]).Build().GetSection("Jobs:Schedule");

        if (isTime)
        {
            Assert.Equal(cron, RecurringWork.Of(typeof(DigestJob), settings).Cron);
            return;
        }

        var refused = Assert.Throws<InvalidOperationException>(() => RecurringWork.Of(typeof(DigestJob), settings));
        Assert.StartsWith("The setting Jobs:Schedule:digests must be five fields", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("* * * * *", "Every minute")]
    [InlineData("0 * * * *", "Every hour")]
    [InlineData("*/5 * * * *", "Every 5 minutes")]
    [InlineData("30 1 * * *", "Every day at 02:30")]
    [InlineData("0 6 * * 1", "0 6 * * 1 (UTC)")]
    public void A_time_is_said_in_words_and_in_londons_time(string cron, string expected)
        => Assert.Equal(expected, CronWords.Of(cron, new DateTimeOffset(2027, 7, 1, 12, 0, 0, TimeSpan.Zero)));

    private static Task RanAsync(TestDatabase database, string job)
        => Waiting.UntilAsync($"{job} has run", async () => await database.ScalarAsync<bool>($"select exists (select from job_runs where job = '{job}' and ended_at is not null)"));

    [ByTheClock("slow", "0 0 1 1 *", "Slow")]
    private sealed class Slow : IRecurringJob
    {
        public static TaskCompletionSource End { get; } = new();

        public static int Begun { get; private set; }

        public async Task<string?> RunAsync(CancellationToken ct)
        {
            Begun++;
            await End.Task.WaitAsync(ct);
            return "was slow";
        }
    }

    [ByTheClock("broken", "0 0 1 1 *", "Broken")]
    private sealed class Broken : IRecurringJob
    {
        [AutomaticRetry(Attempts = 0)]
        public Task<string?> RunAsync(CancellationToken ct) => throw new TimeoutException();
    }
}
