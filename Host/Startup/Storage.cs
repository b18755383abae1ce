using System.Security.Cryptography;
using System.Text;
using Portal.Host.Postgres;
using Portal.Host.Startup.Settings;
using Portal.Workflows.Persistence;

namespace Portal.Host.Startup;

/// <summary>The database that this process works on: the configured one, or an embedded server for as long as the process lives.</summary>
public sealed class Storage : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private Storage(string connectionString, EmbeddedPostgres? embedded, string? note)
    {
        this.embedded = embedded;
        ConnectionString = connectionString;
        Note = note;
    }

    public string ConnectionString { get; }

    /// <summary>What the log should say about it, if anything.</summary>
    public string? Note { get; }

    public static async Task<Storage> OpenAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken ct = default)
    {
        if (configuration.GetConnectionString("Portal") is { Length: > 0 } told)
        {
            return new(told, embedded: null, note: null);
        }

        var data = DataFolder.From(configuration, environment);
        var folder = data.IsDefault ? await DefaultFolderAsync(data.Postgres, environment.ContentRootPath, ct) : data.Postgres;
        var server = await EmbeddedPostgres.StartAsync(new() { Folder = folder }, ct);
        try
        {
            var connectionString = server.ConnectionString("portal");
            await PortalDatabase.EnsureExistsAsync(connectionString, ct);
            var note = folder == data.Postgres ? null
                : $"The account that PostgreSQL runs as cannot enter '{data.Postgres}': the database is kept in '{folder}'. Data:Directory sets another folder.";
            return new(connectionString, server, note);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A checkout below /root is closed to the server's account; then the default moves to a folder of its own.</summary>
    private static async Task<string> DefaultFolderAsync(string wanted, string contentRoot, CancellationToken ct)
    {
        if (await ServerFolder.TryMakeAsync(wanted, ServerAccount.Choose(), ct))
        {
            return wanted;
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contentRoot)))[..12];
        var folder = Directory.CreateDirectory($"/var/tmp/portal-data-{name}").FullName;
        // /var/tmp is everybody's: what somebody else put there under our name is not used.
        return await ExternalProgram.SucceedsAsync(["test", "-O", folder], ct)
            ? Path.Combine(folder, "postgres")
            : throw new StartProblem($"'{folder}' belongs to another user: set Data:Directory to a folder that PostgreSQL's account may enter.");
    }
}
