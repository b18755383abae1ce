using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;
using Portal.Host.Jobs;
using Portal.Postgres;
using Portal.TestKit;

namespace Portal.Host.Tests.Postgres;

/// <summary>The embedded server when its host has no chance to say goodbye.</summary>
public sealed class KilledHostTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly ServerFiles files;
    private readonly Dictionary<string, string> settings;

    public KilledHostTests()
    {
        files = new(data.Path("postgres"));
        settings = new(StringComparer.Ordinal) { ["Data__Directory"] = data.FullName };
    }

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_killed_host_leaves_no_server_and_the_next_one_finds_the_data()
    {
        await using (var host = await HostProcess.StartAsync(settings))
        {
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data.FullName, "encryption.key")));
            }

            await files.AskAsync("create table kept (word text); insert into kept values ('still here')", "portal");
            await host.KillAsync();
            await files.UntilStoppedAsync();
        }

        await using var next = await HostProcess.StartAsync(settings);

        Assert.Equal("still here", await files.AskAsync("select word from kept", "portal"));
    }

    [Fact]
    public async Task A_start_right_after_a_kill_never_takes_a_server_that_is_being_stopped()
    {
        for (var round = 0; round < 4; round++)
        {
            await using var host = await HostProcess.StartAsync(settings);
            await host.KillAsync();
            await using var server = await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") });

            // Disposing a second user waits for its own keeper, and by then the dead host's has made up its mind too.
            await (await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") })).DisposeAsync();
            Assert.Equal(1, await files.AskAsync("select 1"));
        }

        Assert.False(files.IsRunning);
    }

    [Fact]
    public async Task Who_shares_the_server_keeps_it_when_the_host_that_started_it_is_killed()
    {
        await using var host = await HostProcess.StartAsync(settings);
        var server = await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") });

        await host.KillAsync();
        await (await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") })).DisposeAsync();
        Assert.Equal(1, await files.AskAsync("select 1"));

        await server.DisposeAsync();
        await files.UntilStoppedAsync();
    }

    [Fact]
    public async Task A_host_killed_while_it_starts_the_server_leaves_none()
    {
        await using var host = HostProcess.Launch(settings);
        await Waiting.UntilAsync("the server is being started", () => File.Exists(data.Path("postgres", "users")));

        await host.KillAsync();

        // The folder's lock comes free when the keeper has undone what the host began.
        await (await EmbeddedPostgres.StartAsync(new() { Folder = data.Path("postgres") })).DisposeAsync();
        await files.UntilStoppedAsync();
    }

    [Fact]
    public async Task A_host_that_is_told_to_stop_takes_its_server_down_first()
    {
        await using var host = await HostProcess.StartAsync(settings);

        await host.StopAsync();

        Assert.Equal(0, host.ExitCode);
        Assert.False(files.IsRunning);
        Assert.Equal([$"Children's Provider Portal: {host.Url.ToString().TrimEnd('/')}"], host.Output);
    }

    [Fact]
    public async Task A_host_that_is_told_to_stop_in_the_middle_of_a_job_says_nothing_and_leaves_it_to_the_next()
    {
        await using var host = await HostProcess.StartAsync(settings);
        await using var connection = new NpgsqlConnection(files.ConnectionString("portal"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync("lock table import_uploads in access exclusive mode");
        var job = await EnqueueAsync();
        await Waiting.UntilAsync("the job has begun", async () => await StateAsync(job) == "Processing");

        await host.StopAsync();

        Assert.Equal(0, host.ExitCode);
        Assert.Equal([$"Children's Provider Portal: {host.Url.ToString().TrimEnd('/')}"], host.Output);
        await using var next = await HostProcess.StartAsync(settings);
        await Waiting.UntilAsync("the next host has done it", async () => await StateAsync(job) == "Succeeded");

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        async Task<string> EnqueueAsync()
        {
            var options = new PostgreSqlStorageOptions { SchemaName = "hangfire", PrepareSchemaIfNecessary = false };
            var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(files.ConnectionString("portal"), options), options);
            return await Task.Run(() => new BackgroundJobClient(storage).Enqueue<UploadsJob>(uploads => uploads.RunAsync(CancellationToken.None)));
        }

        async Task<string?> StateAsync(string id) => await files.AskAsync($"select statename from hangfire.job where id = {id}", "portal") as string;
    }
}
