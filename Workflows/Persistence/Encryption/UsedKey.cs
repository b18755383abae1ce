namespace Portal.Workflows.Persistence.Encryption;

/// <summary>A key that something in the database is encrypted with: a host that has it not would serve without being able to read it.</summary>
public sealed class UsedKey
{
    /// <summary>Of the key; tells nothing of it.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset Since { get; init; }
}
