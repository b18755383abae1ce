using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Npgsql;
using Portal.Host.Settings;
using Portal.Postgres;
using Portal.TestKit;

namespace Portal.Host.Tests.Postgres;

[SupportedOSPlatform("linux")]
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServerFiles files;

    public EmbeddedPostgresTests() => files = new(folder.FullName);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart_at_the_same_port()
    {
        int port;
        await using (var first = await StartAsync())
        {
            port = first.Port;
            await files.AskAsync("create table kept (word text); insert into kept values ('still here')");
        }

        Assert.False(files.IsRunning);
        await using var second = await StartAsync();
        Assert.Equal("still here", await files.AskAsync("select word from kept"));
        Assert.Equal(port, second.Port);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password_and_only_its_owner_can_read_it()
    {
        await using var server = await StartAsync();

        var guess = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(guess.ConnectionString);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync());

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(files.Password));
    }

    [Fact]
    public async Task Two_users_share_one_server_and_the_last_one_takes_it_down()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        Assert.Equal(first.Port, second.Port);

        await first.DisposeAsync();
        Assert.Equal(1, await files.AskAsync("select 1"));

        await second.DisposeAsync();
        Assert.False(files.IsRunning);
    }

    [Fact]
    public async Task An_initdb_that_was_killed_half_way_is_begun_again()
    {
        Directory.CreateDirectory(folder.Path("cluster.4711"));
        await File.WriteAllTextAsync(folder.Path("cluster.4711", "PG_VERSION"), "18");
        await File.WriteAllTextAsync(files.Password, "of the first try");

        await using var server = await StartAsync();

        Assert.Equal(1, await files.AskAsync("select 1"));
        Assert.False(Directory.Exists(folder.Path("cluster.4711")));
    }

    [Fact]
    public async Task A_process_id_file_that_a_power_cut_left_behind_does_not_stop_the_start()
    {
        await (await StartAsync()).DisposeAsync();
        // The id belongs to somebody who lives: this test.
        await File.WriteAllTextAsync(Path.Combine(files.Cluster, "postmaster.pid"), $"{Environment.ProcessId}\n{files.Cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready   \n");

        await using var server = await StartAsync();

        Assert.Equal(1, await files.AskAsync("select 1"));
    }

    [Fact]
    public async Task A_port_that_somebody_else_took_meanwhile_is_exchanged_for_another()
    {
        await (await StartAsync()).DisposeAsync();
        using var somebody = new TcpListener(IPAddress.Loopback, files.Port);
        somebody.Start();

        await using var server = await StartAsync();

        Assert.NotEqual(((IPEndPoint)somebody.LocalEndpoint).Port, server.Port);
        Assert.Equal(1, await files.AskAsync("select 1"));
    }

    [Fact]
    public async Task A_server_for_tests_leaves_nothing_behind()
    {
        var below = folder.Path("ephemeral");
        var server = await EmbeddedPostgres.StartAsync(new() { Folder = below, Ephemeral = true });
        Assert.Equal(1, await new ServerFiles(below).AskAsync("select 1"));

        var address = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Pooling = false };
        await server.DisposeAsync();

        Assert.False(Directory.Exists(below));
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await Assert.ThrowsAsync<NpgsqlException>(() => connection.OpenAsync());
    }

    [Fact]
    public async Task A_lost_password_is_explained()
    {
        await (await StartAsync()).DisposeAsync();
        File.Delete(files.Password);

        var problem = await Assert.ThrowsAsync<PostgresProblem>(StartAsync);

        Assert.Contains($"'{files.Password}' is missing", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_the_servers_account_cannot_enter_is_refused_with_a_sentence()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server as somebody else.");
        File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var problem = await Assert.ThrowsAsync<PostgresProblem>(() => EmbeddedPostgres.StartAsync(new() { Folder = folder.Path("inside") }));

        Assert.Contains("Data:Directory", problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path("inside")));
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(new() { Folder = folder.FullName });
}
