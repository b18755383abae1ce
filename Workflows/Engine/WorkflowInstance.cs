namespace Portal.Workflows.Engine;

/// <summary>
/// A running thing: where it stands, since when, and whose turn it is. It bears the id of its subject, and is written
/// in the same transaction.
/// </summary>
public sealed class WorkflowInstance
{
    public const int MaxHold = 200;

    public required Guid Id { get; init; }

    public required string Definition { get; init; }

    public required int Version { get; init; }

    /// <summary>What people call the subject; no client's name, the SSRef only ("IPA Contract, C1170421").</summary>
    public required string Subject { get; set; }

    /// <summary>Whose it is; empty where it is of no one provider.</summary>
    public required string ProviderRef { get; set; }

    public required string State { get; set; }

    public required DateTimeOffset Since { get; set; }

    public TurnKind TurnKind { get; set; }

    /// <summary>The party's name ("Placements team", "Signatory"); of which provider, <see cref="ProviderRef"/> says.</summary>
    public string? Turn { get; set; }

    /// <summary>
    /// Who of the council sees to it: an action's inbox, else the party whose turn it is, and while it waits for the provider the one that had it before.
    /// </summary>
    public string Team { get; set; } = "";

    /// <summary>The one person of <see cref="Team"/> who has it; null: nobody yet. Whoever stands in for them is asked for anew each time (decision 47).</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>On hold until this day begins (London), or null.</summary>
    public DateOnly? HeldUntil { get; set; }

    /// <summary>What it waits for meanwhile.</summary>
    public string? HeldBecause { get; set; }

    /// <summary>The SSRef of the one client whom it is about, or null.</summary>
    public string? Client { get; set; }

    /// <summary>What it moves, in pounds, or null.</summary>
    public decimal? Money { get; set; }

    /// <summary>What whoever has the turn should know at once, or null.</summary>
    public string? Note { get; set; }

    /// <summary>The last move of the other side that the provider should read and need not answer; null: none since it was last its turn.</summary>
    public string? News { get; set; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? NewsAt { get; set; }

    /// <summary>Overdue from then on; null when nothing is due.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The number of the last journal entry; two moves at once meet here, and one wins.</summary>
    public int Seq { get; set; }

    /// <summary>The hash of the last journal entry.</summary>
    public byte[] LastHash { get; set; } = [];
}
