using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Host.Tests.Kills;

/// <summary>The real host, killed with SIGKILL at bad moments.</summary>
public sealed class KillTests(PortalCluster cluster)
{
    private const int Callers = 8;
    private const int Kills = 6;
    private const int PerRound = 24;

    [Fact]
    public async Task A_host_killed_between_the_commit_and_the_email_sends_it_once_after_its_restart()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        var id = await DraftsAsync(database, 1);
        await using (var host = await HostProcess.StartAsync(Settings(database, folder, jobs: false)))
        {
            using var clerk = FormClient.For(host.Url);
            await clerk.SignInAsync(PortalGivens.Clerk);
            await PublishAsync(clerk, id[0]);
            Assert.Equal($"/council/contracts/{id[0]}", clerk.Page.Path);
            await host.KillAsync();
        }

        Assert.Empty(Emails(folder));
        for (var start = 0; start < 2; start++)
        {
            await using var host = await HostProcess.StartAsync(Settings(database, folder, jobs: true));
            await Waiting.UntilAsync("nothing waits to be sent", () => NothingWaitsAsync(database), TimeSpan.FromMinutes(2));
            await host.KillAsync();
        }

        Assert.Equal(2, Emails(folder).Length);
        Assert.Equal(2, await database.ScalarAsync<long>("select count(*) from emails where sent_at is not null"));
    }

    [Fact]
    public async Task A_host_killed_six_times_with_eight_callers_in_flight_leaves_nothing_inconsistent_nothing_lost_and_nothing_sent_twice()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        using var folder = new TemporaryFolder();
        var drafts = new Queue<Guid>(await DraftsAsync(database, (Kills * PerRound * 2) + Callers));
        for (var i = 0; i < Callers; i++)
        {
            await database.GivenCouncilUserAsync(Email(i), CouncilRoles.Placements);
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            await using var host = await HostProcess.StartAsync(Settings(database, folder, jobs: true));
            var before = await PublishedAsync(database);
            var callers = Enumerable.Range(0, Callers).Select(i => Task.Run(() => PublishUntilKilledAsync(host.Url, Email(i), drafts))).ToArray();
            await Waiting.UntilAsync("many are published", async () => await PublishedAsync(database) >= before + PerRound, TimeSpan.FromMinutes(2));
            await host.KillAsync();
            await Task.WhenAll(callers);
            Assert.Empty(await InconsistenciesAsync(database));
        }

        await using (await HostProcess.StartAsync(Settings(database, folder, jobs: true)))
        {
            await Waiting.UntilAsync("nothing waits to be sent", () => NothingWaitsAsync(database), TimeSpan.FromMinutes(3));
        }

        var published = await PublishedAsync(database);
        Assert.InRange(published, Kills * PerRound, long.MaxValue);
        Assert.Empty(await InconsistenciesAsync(database));
        Assert.Equal(published, await database.ScalarAsync<long>("select count(*) from outbox where kind = 'contract-published' and dispatched_at is not null"));
        Assert.Equal(published * 2, await database.ScalarAsync<long>("select count(*) from emails where sent_at is not null"));
        Assert.Equal(published * 2, Emails(folder).Length);
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from incidents"));
    }

    private static string Email(int caller) => string.Create(CultureInfo.InvariantCulture, $"clerk{caller}@council.example");

    private static async Task PublishUntilKilledAsync(Uri url, string email, Queue<Guid> drafts)
    {
        try
        {
            using var clerk = FormClient.For(url);
            await clerk.SignInAsync(email);
            while (true)
            {
                Guid next;
                lock (drafts)
                {
                    next = drafts.Dequeue();
                }

                await PublishAsync(clerk, next);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Killed: what this caller had under way either happened whole or not at all.
        }
    }

    private static async Task PublishAsync(FormClient clerk, Guid id)
    {
        await clerk.Open($"/council/contracts/{id}/preview");
        await clerk.Press("Publish");
    }

    private static async Task<Guid[]> DraftsAsync(TestDatabase database, int count)
    {
        await database.GivenRegisterAsync();
        await using var app = new PortalApp(database);
        var drafts = new Guid[count];
        for (var i = 0; i < count; i++)
        {
            drafts[i] = await app.GivenDraftAsync();
        }

        return drafts;
    }

    private static Task<long> PublishedAsync(TestDatabase database)
        => database.ScalarAsync<long>($"select count(*) from contract_documents where state = '{nameof(ContractState.Published)}'");

    private static async Task<bool> NothingWaitsAsync(TestDatabase database)
        => await database.ScalarAsync<long>("select (select count(*) from outbox where next_attempt_at is not null) + (select count(*) from emails where next_attempt_at is not null)") == 0;

    /// <summary>Where subject, instance, journal, timers and outbox do not agree.</summary>
    private static async Task<List<string>> InconsistenciesAsync(TestDatabase database)
    {
        await using var db = database.Context();
        var found = await new JournalVerification(db).FindBreaksAsync(_ => { }, CancellationToken.None).ToListAsync();
        found.AddRange(await db.Database.SqlQueryRaw<string>(
            """
            select d.id || ': document ' || d.state || ', instance ' || i.state || ', ' || j.count || ' entries, ' || t.count || ' timers, ' || o.count || ' outbox messages' as "Value"
            from contract_documents d
            join workflow_instances i on i.id = d.id
            cross join lateral (select count(*) from journal where instance_id = d.id) j
            cross join lateral (select count(*) from timers where instance_id = d.id) t
            cross join lateral (select count(*) from outbox where instance_id = d.id) o
            where d.state <> i.state or i.seq <> j.count
                or (d.state = 'Published', 1, 2) is distinct from (t.count = 1, o.count + (case d.state when 'Draft' then 1 else 0 end), j.count + (case d.state when 'Draft' then 1 else 0 end))
            """).ToListAsync());
        return found;
    }

    private static string[] Emails(TemporaryFolder folder)
        => Directory.Exists(folder.Path("mail")) ? Directory.GetFiles(folder.Path("mail"), "*.eml") : [];

    private static Dictionary<string, string> Settings(TestDatabase database, TemporaryFolder folder, bool jobs) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Portal"] = database.ConnectionString,
        ["Data__Directory"] = folder.FullName,
        ["Demo__Enabled"] = "false",
        ["Jobs__Enabled"] = jobs.ToString(CultureInfo.InvariantCulture),
        ["SignIn__PerMinute"] = "10000",
    };
}
