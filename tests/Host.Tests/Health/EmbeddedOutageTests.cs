using System.Net;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;
using Portal.Host.Jobs;
using Portal.Host.Tests.Postgres;
using Portal.TestKit;

namespace Portal.Host.Tests.Health;

/// <summary>The embedded server is killed while its host serves: nobody restarts anything, and everything goes on.</summary>
public sealed class EmbeddedOutageTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly ServerFiles files;

    public EmbeddedOutageTests() => files = new(data.Path("postgres"));

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_host_gets_its_killed_database_back_however_often_and_leaves_none_behind()
    {
        await using var host = await StartAsync();
        using var admin = FormClient.For(host.Url);
        await admin.SignInAsync("admin@council.example", "correct horse demo battery");
        var port = files.Port;

        for (var kills = 1; kills <= 2; kills++)
        {
            await files.KillServerAsync();

            await ServedAgainAsync(admin);
            Assert.Equal(port, files.Port);
            await Waiting.UntilAsync("the incident is there", async () => await IncidentsAsync() == kills);
            await JobsGoOnAsync();
        }

        await admin.Open("/council/incidents");
        Assert.Contains("The portal's database ended by itself and was away for ", admin.Page.Text, StringComparison.Ordinal);
        await admin.PressOn(admin.Page, admin.Page.Buttons.First(b => b.StartsWith("Close", StringComparison.Ordinal)));
        Assert.Contains("What fails again is shown here again.", admin.Page.Document.Body!.TextContent, StringComparison.Ordinal);
        await host.StopAsync();
        Assert.Equal(0, host.ExitCode);
        await files.UntilStoppedAsync();
        Assert.Contains(host.Output, line => line.Contains("The embedded database is back after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_still_works_for_the_killed_server_is_waited_for()
    {
        await using var host = await StartAsync();
        using var admin = FormClient.For(host.Url);
        await admin.SignInAsync("admin@council.example", "correct horse demo battery");
        await using var connection = new NpgsqlConnection(files.ConnectionString("portal") + ";Application Name=busy;Command Timeout=0");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var work = new NpgsqlCommand("select sum(i) from generate_series(1, 40000000) i", connection);
        var working = work.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await Waiting.UntilAsync("the server works", async () => await files.AskAsync("select count(*) from pg_stat_activity where application_name = 'busy' and state = 'active'") is 1L);

        await files.KillServerAsync();

        await ServedAgainAsync(admin);
        Assert.Contains(host.Output, line => line.Contains("could not be started and is tried again: ", StringComparison.Ordinal) && line.Contains("shared memory", StringComparison.Ordinal));
        await Record.ExceptionAsync(() => working); // its server died under it
    }

    private Task<HostProcess> StartAsync()
        => HostProcess.StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Data__Directory"] = data.FullName, ["Demo__Enabled"] = "true" });

    private static Task ServedAgainAsync(FormClient browser) => Waiting.UntilAsync(
        "a page is served again to who is signed in",
        async () => await browser.Open("/council/incidents") is { Status: HttpStatusCode.OK, Heading: "Incidents" },
        TimeSpan.FromMinutes(2));

    private async Task<long> IncidentsAsync() => (long)(await files.AskAsync("select count(*) from incidents where kind = 'Database' and resolved_at is null", "portal"))!;

    /// <summary>Hangfire's own connections have found the new server too.</summary>
    private async Task JobsGoOnAsync()
    {
        var options = new PostgreSqlStorageOptions { SchemaName = "hangfire", PrepareSchemaIfNecessary = false };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(files.ConnectionString("portal"), options), options);
        var job = await Task.Run(() => new BackgroundJobClient(storage).Enqueue<UploadsJob>(uploads => uploads.RunAsync(CancellationToken.None)));
        await Waiting.UntilAsync(
            "a job is done",
            async () => await files.AskAsync($"select statename from hangfire.job where id = {job}", "portal") is "Succeeded",
            TimeSpan.FromMinutes(2));
    }
}
