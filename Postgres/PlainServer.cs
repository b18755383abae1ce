namespace Portal.Postgres;

/// <summary>
/// The server where there is no flock and no setsid (macOS, Windows): started and stopped by this process. After a kill it
/// runs on, and the next start on the folder uses it.
/// </summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private readonly string[] stop;
    private readonly string? remove;

    private PlainServer(string[] stop, string? remove) => (this.stop, this.remove) = (stop, remove);

    public static async Task<PlainServer> StartAsync(PostgresPrograms programs, ServerFolder folder, string? settings, bool ephemeral, CancellationToken ct)
    {
        if (settings is null)
        {
            return new([], remove: null);
        }

        await ExternalProgram.RunAsync(programs.PgCtl("-D", folder.Cluster, "-s", "-w", "-t", "60", "-l", folder.Log, "-o", settings, "start"), ct);
        return new(programs.PgCtl("-D", folder.Cluster, "-s", "-w", "-m", "fast", "stop"), ephemeral ? folder.Root : null);
    }

    public async ValueTask DisposeAsync()
    {
        if (stop.Length > 0)
        {
            await ExternalProgram.RunAsync(stop, CancellationToken.None);
        }

        if (remove is not null)
        {
            Directory.Delete(remove, recursive: true);
        }
    }
}
