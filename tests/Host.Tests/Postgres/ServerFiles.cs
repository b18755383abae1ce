using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Portal.TestKit;

namespace Portal.Host.Tests.Postgres;

/// <summary>What an embedded server keeps in its folder, read from outside.</summary>
internal sealed class ServerFiles(string folder)
{
    public string Cluster => Path.Combine(folder, "cluster");

    public string Password => Path.Combine(folder, "password");

    public int Port => int.Parse(File.ReadAllText(Path.Combine(folder, "port")), CultureInfo.InvariantCulture);

    public string ConnectionString(string database = "postgres")
        => $"Host=127.0.0.1;Port={Port};Username=portal;Password={File.ReadAllText(Password)};Database={database};Pooling=false;Timeout=5";

    /// <summary>Asks the server of this folder a question, over a connection of its own.</summary>
    public async Task<object?> AskAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>PostgreSQL removes this file as the last thing it does.</summary>
    public Task UntilStoppedAsync()
        => Waiting.UntilAsync($"the server of {folder} has stopped", () => !File.Exists(Path.Combine(Cluster, "postmaster.pid")));

    /// <summary>Stops the server behind its host's back, as an administrator would.</summary>
    public async Task StopServerAsync()
    {
        var pid = File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).First();
        using var kill = Process.Start("sh", ["-c", $"kill -INT {pid}"]);
        await kill.WaitForExitAsync();
        await UntilStoppedAsync();
    }

    /// <summary>Kills the server behind its host's back, and waits until another one runs in its place.</summary>
    public async Task KillServerAsync()
    {
        var killed = ProcessId;
        using var kill = Process.Start("sh", ["-c", $"kill -KILL {killed}"]);
        await kill.WaitForExitAsync();
        await Waiting.UntilAsync($"another server runs in {folder}", () => ProcessId is { } now && now != killed, TimeSpan.FromMinutes(2));
    }

    private string? ProcessId => IsRunning ? File.ReadLines(Path.Combine(Cluster, "postmaster.pid")).FirstOrDefault() : null;

    public bool IsRunning => File.Exists(Path.Combine(Cluster, "postmaster.pid"));
}
