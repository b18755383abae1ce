namespace Portal.Postgres;

/// <summary>What an <see cref="EmbeddedPostgres"/> is to be.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder that holds the cluster, its password and its locks; made when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder with initdb, pg_ctl and postgres; looked for when null.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>For tests: nothing is flushed to disk, and the folder goes when the last process that uses it ends.</summary>
    public bool Ephemeral { get; init; }

    public int MaxConnections { get; init; } = 100;
}
