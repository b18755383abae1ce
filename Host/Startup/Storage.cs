using Portal.Host.Settings;
using Portal.Postgres;
using Portal.Workflows.Persistence;

namespace Portal.Host.Startup;

/// <summary>The database that this process works on: the configured one, or an embedded server for as long as the process lives.</summary>
public sealed class Storage : IAsyncDisposable
{
    private Storage(string connectionString, EmbeddedPostgres? embedded, string? folder, string? note)
    {
        Place = folder is null ? PortalDatabase.NameOf(connectionString) : $"the embedded one in {folder}";
        Folder = folder;
        Embedded = embedded;
        ConnectionString = connectionString;
        Note = note;
    }

    public string ConnectionString { get; }

    /// <summary>Nobody named a database: it is this checkout's own.</summary>
    public bool IsEmbedded => Embedded is not null;

    /// <summary>The folder of the embedded one; null: another's.</summary>
    public string? Folder { get; }

    internal EmbeddedPostgres? Embedded { get; }

    /// <summary>What people call it: its name and server, or the folder of the embedded one.</summary>
    public string Place { get; }

    /// <summary>What the log should say about it, if anything.</summary>
    public string? Note { get; }

    public static async Task<Storage> OpenAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken ct = default)
    {
        if (configuration.GetConnectionString("Portal") is { Length: > 0 } told)
        {
            return new(told, embedded: null, folder: null, note: null);
        }

        var data = DataFolder.From(configuration, environment);
        var folder = data.IsDefault ? await DefaultFolder.ChooseAsync(data.Postgres, environment.ContentRootPath, ct) : data.Postgres;
        var server = await EmbeddedPostgres.StartAsync(new() { Folder = folder }, ct);
        try
        {
            var connectionString = server.ConnectionString("portal");
            await PortalDatabase.EnsureExistsAsync(connectionString, ct);
            var note = folder == data.Postgres ? null
                : $"The account that PostgreSQL runs as cannot enter '{data.Postgres}': the database is kept in '{folder}'. Data:Directory sets another folder.";
            return new(connectionString, server, folder, note);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
