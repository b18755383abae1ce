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
}
