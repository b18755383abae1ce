using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Portal.StretchedTime;

namespace Portal.HostKit;

/// <summary>The built Host as a process of its own, on a port of its own: for what only a real process can show, such as its death.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output;

    private HostProcess(Process process, ConcurrentQueue<string> output, Uri url)
        => (this.process, this.output, Url) = (process, output, url);

    public Uri Url { get; }

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    /// <summary>What it wrote so far, both streams.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Starts Host and waits until <c>/health/ready</c> says yes.</summary>
    /// <param name="settings">Environment variables ("Data__Directory"); Development, with neither demo data nor a connection string unless set.</param>
    /// <param name="at">The address of one before it, which must have ended; null: one of its own.</param>
    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string> settings, Uri? at = null)
    {
        var host = Launch(settings, at);
        try
        {
            await host.WaitUntilReadyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts Host and does not wait for anything.</summary>
    public static HostProcess Launch(IReadOnlyDictionary<string, string> settings, Uri? at = null)
    {
        var url = at ?? new Uri($"http://127.0.0.1:{FreePort()}");
        return Launch(["--urls", url.ToString()], settings, url);
    }

    /// <summary>Runs Host with <paramref name="args"/> (a command) to its end; one that goes on for minutes is ended, and the test fails.</summary>
    public static async Task<HostProcess> RunAsync(string[] args, IReadOnlyDictionary<string, string> settings)
    {
        var host = Launch(args, settings, new Uri("http://127.0.0.1"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await host.process.WaitForExitAsync(patience.Token);
            return host;
        }
        catch (OperationCanceledException e)
        {
            await host.DisposeAsync();
            throw new TimeoutException($"'{string.Join(' ', args)}' did not end:{Environment.NewLine}{string.Join(Environment.NewLine, host.Output)}", e);
        }
    }

    /// <summary>Settings with which the host's clock, and Hangfire's, is <paramref name="clock"/>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Stretched(StretchedClock clock) =>
    [
        new(StretchedClock.Variable, clock.Setting),
        new("DOTNET_STARTUP_HOOKS", typeof(StretchedClock).Assembly.Location),
        new("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(StretchedClock).Assembly.GetName().Name!),
    ];

    /// <summary>SIGKILL: the process has no chance to say goodbye.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager sends it; waits for the end.</summary>
    public async Task StopAsync()
    {
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
    }

    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(5) };
        await Waiting.UntilAsync(
            $"the host at {Url} is ready",
            async () =>
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"The host ended with {process.ExitCode}:{Environment.NewLine}{string.Join(Environment.NewLine, output)}");
                }

                return await StatusAsync(client, "/health/ready") == HttpStatusCode.OK;
            },
            TimeSpan.FromSeconds(60));
    }

    /// <summary>The status that a path answers with, or null when nobody answers.</summary>
    public static async Task<HttpStatusCode?> StatusAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static HostProcess Launch(string[] args, IReadOnlyDictionary<string, string> settings, Uri url)
    {
        var info = new ProcessStartInfo("dotnet", [BuiltHost, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = ContentRoot,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["Demo__Enabled"] = "false";
        info.Environment["Demo__County"] = "false";
        info.Environment["Payments__DaysAhead"] = "100000"; // as in every host of a test
        info.Environment["DOTNET_TieredPGO"] = "0"; // it dies before measuring hot code pays
        info.Environment.Remove("ASPNETCORE_URLS");
        info.Environment.Remove("ConnectionStrings__Portal");
        if (settings.ContainsKey("ConnectionStrings__Portal"))
        {
            info.Environment["Encryption__Key"] = TestKeys.Setting; // of a database, whichever host of a test serves it
        }

        foreach (var (name, value) in settings)
        {
            info.Environment[name] = value;
        }

        var started = new Process { StartInfo = info };
        var said = new ConcurrentQueue<string>();
        started.OutputDataReceived += (_, e) => Keep(e.Data);
        started.ErrorDataReceived += (_, e) => Keep(e.Data);
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new(started, said, url);

        void Keep(string? line)
        {
            if (line is not null)
            {
                said.Enqueue(line);
            }
        }
    }

    /// <summary>Host's project folder: its settings and static files are there.</summary>
    private static string ContentRoot => Metadata("HostFolder");

    private static string BuiltHost => Path.Combine(ContentRoot, Metadata("HostProgram"));

    private static string Metadata(string key)
        => typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
