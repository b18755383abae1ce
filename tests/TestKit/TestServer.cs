using System.Net.Sockets;
using System.Text;
using Portal.Postgres;
using Testcontainers.PostgreSql;

namespace Portal.TestKit;

/// <summary>
/// The PostgreSQL that tests run on: the one that PORTAL_TEST_POSTGRES names (a connection string that may create
/// databases), else a container where a Docker engine answers, else the embedded server, in memory.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly IAsyncDisposable? owned;

    private TestServer(string admin, IAsyncDisposable? owned) => (Admin, this.owned) = (admin, owned);

    /// <summary>A connection string of the server's maintenance database.</summary>
    public string Admin { get; }

    public static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } told)
        {
            return new(told, owned: null);
        }

        return await DockerAnswersAsync() ? await StartContainerAsync() : await StartEmbeddedAsync();
    }

    public ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<TestServer> StartContainerAsync()
    {
        var container = new PostgreSqlBuilder("postgres:18")
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        return new(container.GetConnectionString(), container);
    }

    private static async Task<TestServer> StartEmbeddedAsync()
    {
        var root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var server = await EmbeddedPostgres.StartAsync(new()
        {
            Folder = Path.Combine(root, $"portal-test-{Environment.ProcessId}"),
            Ephemeral = true,
            MaxConnections = 200,
        });
        return new(server.ConnectionString("postgres"), server);
    }

    /// <summary>One question to the engine's socket, and no patience: a machine without Docker must not wait for it.</summary>
    private static async Task<bool> DockerAnswersAsync()
    {
        var socketPath = Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host
            ? host.Replace("unix://", "", StringComparison.Ordinal)
            : "/var/run/docker.sock";
        if (!File.Exists(socketPath))
        {
            return false;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), patience.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes("GET /_ping HTTP/1.0\r\n\r\n"), patience.Token);
            var answer = new byte[64];
            var length = await socket.ReceiveAsync(answer, patience.Token);
            return Encoding.ASCII.GetString(answer, 0, length).Contains(" 200 ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
