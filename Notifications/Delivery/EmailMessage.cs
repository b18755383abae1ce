namespace Portal.Notifications.Delivery;

/// <summary>
/// An email to one person, written in the transaction that made it necessary and sent later by the postman.
/// The id is also the Message-ID and the pick-up file's name, so that a second attempt can be recognised.
/// </summary>
public sealed class EmailMessage
{
    public required Guid Id { get; init; }

    /// <summary>The workflow instance it speaks of, if any.</summary>
    public Guid? InstanceId { get; init; }

    /// <summary>The number of the move in that instance's journal that made it necessary, if any.</summary>
    public int? Seq { get; init; }

    /// <summary>The provider it is about; empty: the council's own, or of several.</summary>
    public string ProviderRef { get; init; } = "";

    /// <summary>The email that it repeats because somebody asked for it.</summary>
    public Guid? Resends { get; init; }

    public required string Kind { get; init; }

    public required string To { get; init; }

    public required string ToName { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; set; }

    public required string Html { get; set; }

    public bool IsSecret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When to try (again); null once sent or given up.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>When the receiving side said that it reached nobody; null: not that anybody knows.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>What the receiving side said, as a code: no words of theirs, which may repeat the address.</summary>
    public string? BouncedBecause { get; set; }
}
