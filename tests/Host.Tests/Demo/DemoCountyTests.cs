using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Portal.Host.Demo;
using Portal.Host.Jobs;
using Portal.Postgres;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Simulation;

namespace Portal.Host.Tests.Demo;

/// <summary>The county of a Development start: whole, once, and the guide's two providers as they were.</summary>
public sealed class DemoCountyTests(PortalCluster cluster)
{
    private const string Made = "The county is there";

    private static readonly (string Name, string Value)[] Small = [("Demo:Enabled", "true"), ("Demo:CountyProviders", "6"), ("Demo:CountyClients", "20"), ("Demo:CountyMonths", "2")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_county_is_made_beside_the_guide_which_stays_as_it_is()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        var morning = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 6, 15, 0, TimeSpan.Zero)) // before the county's people come to work
        {
            AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
        };
        await using var app = App(database, morning).With("Demo:County", "true");
        var begin = app.Services.GetRequiredService<JobsBegin>();
        var before = await GuideAsync(database);
        Assert.False(begin.When.IsCompleted); // the first pages do not wait, the jobs do

        await begin.When;

        Assert.Equal(CountyStage.Made, await SimulateCounty.StageAsync(app.Services, Stop));
        Assert.Equal(before, await GuideAsync(database));
        var last = await database.ScalarAsync<DateTime>("select greatest(max(at), (select max(sent_at) from emails)) from journal");
        Assert.True(last < morning.GetUtcNow().UtcDateTime, $"Something happened at {last:O}.");
        await using var db = database.Context();
        Assert.Empty(await new JournalVerification(db).FindBreaksAsync(_ => { }, Stop).ToListAsync(Stop));
        await Waiting.UntilAsync("the guide's emails lie in the folder, and the county's do not", () => Task.FromResult(Told(app, "sleepovers.example") && !Told(app, "county.example")));
        using var clerk = FormClient.For(app);
        await clerk.SignInAsync(CountyPeople.Placements, DemoSignIns.Password);
        Assert.Contains("Where it sticks", (await clerk.Open("/council")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_put_beside_what_somebody_has_done()
    {
        await using var database = await cluster.CreateDatabaseAsync();
        await using (var guide = App(database))
        {
            using var sarah = FormClient.For(guide);
            await sarah.SignInAsync("sarah.lock@sleepovers.example", DemoSignIns.Password);
        }

        await using var app = App(database).With("Demo:County", "true");

        Assert.True(app.Services.GetRequiredService<JobsBegin>().When.IsCompleted);
        Assert.Equal(CountyStage.None, await SimulateCounty.StageAsync(app.Services, Stop));
    }

    /// <summary>Until somebody has signed in, a start that was killed is made again from the beginning; then nothing is thrown away.</summary>
    [Fact]
    public async Task A_county_that_was_cut_short_is_made_anew_unless_somebody_has_signed_in()
    {
        using var data = new TemporaryFolder();
        var settings = Small.Append(("Demo:County", "true")).Append(("Data:Directory", data.FullName))
            .ToDictionary(s => s.Item1.Replace(":", "__", StringComparison.Ordinal), s => s.Item2, StringComparer.Ordinal);
        await RunUntilAsync(settings, Made);
        await ChangeAsync(data, CutShort);

        await RunUntilAsync(settings, Made);
        await ChangeAsync(data, CutShort + "insert into audit_entries (at, kind) values (now(), 'SignedIn')");

        await RunUntilAsync(settings, "The example county was cut short: it stays as it is.");
    }

    /// <summary>As if the start had been killed before the county's last day ended.</summary>
    private const string CutShort =
        """
        alter table audit_entries disable trigger user;
        delete from audit_entries where kind = 'AbsenceSet';
        alter table audit_entries enable trigger user;
        """;

    private static bool Told(PortalApp app, string domain)
        => Directory.Exists(app.MailFolder) && Directory.EnumerateFiles(app.MailFolder, "*.eml").Any(f => File.ReadAllText(f).Contains($"@{domain}", StringComparison.Ordinal));

    private static PortalApp App(TestDatabase database, FakeTimeProvider? clock = null)
    {
        var app = new PortalApp(database) { WithJobs = true, Clock = clock };
        foreach (var (name, value) in Small)
        {
            app.With(name, value);
        }

        return app;
    }

    private static async Task RunUntilAsync(Dictionary<string, string> settings, string said)
    {
        await using var host = await HostProcess.StartAsync(settings);
        await Waiting.UntilAsync($"the host says: {said}", () => Task.FromResult(host.Output.Any(l => l.Contains(said, StringComparison.Ordinal))), TimeSpan.FromMinutes(2));
        await host.StopAsync();
    }

    private static async Task ChangeAsync(TemporaryFolder data, string sql)
    {
        await using var server = await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") });
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("portal"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>Everything that the engine keeps of the guide's two providers.</summary>
    private static async Task<string> GuideAsync(TestDatabase database)
    {
        var found = await database.ScalarAsync<string>(
            """
            select string_agg(concat_ws(' ', i.id, i.state, i.seq, encode(i.last_hash, 'hex'), i.since, i.due_at, i.team, i.owner_id, i.money), e'\n' order by i.id)
            from workflow_instances i where i.provider_ref in ('P1001', 'P1002')
            """);
        Assert.True(found!.Split('\n').Length > 5);
        return found;
    }
}
