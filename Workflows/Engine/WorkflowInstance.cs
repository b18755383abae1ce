namespace Portal.Workflows.Engine;

/// <summary>
/// A running thing: where it stands, since when, and whose turn it is. It bears the id of its subject, and is written
/// in the same transaction.
/// </summary>
public sealed class WorkflowInstance
{
    public required Guid Id { get; init; }

    public required string Definition { get; init; }

    public required int Version { get; init; }

    /// <summary>What people call the subject; no client's name, the SSRef only ("IPA Contract, C1170421").</summary>
    public required string Subject { get; set; }

    public required string ProviderRef { get; set; }

    public required string State { get; set; }

    public required DateTimeOffset Since { get; set; }

    public TurnKind TurnKind { get; set; }

    /// <summary>The party's name ("Placements team", "Signatory"); of which provider, <see cref="ProviderRef"/> says.</summary>
    public string? Turn { get; set; }

    /// <summary>Overdue from then on; null when nothing is due.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The number of the last journal entry; two moves at once meet here, and one wins.</summary>
    public int Seq { get; set; }

    /// <summary>The hash of the last journal entry.</summary>
    public byte[] LastHash { get; set; } = [];
}
