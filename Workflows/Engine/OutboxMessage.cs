namespace Portal.Workflows.Engine;

/// <summary>
/// "Others must hear of this", written in the move's own transaction: at least once if, and only if, the move happened.
/// </summary>
public sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public required Guid InstanceId { get; init; }

    /// <summary>Which email writer it is for ("contract-published").</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the move in the instance's journal.</summary>
    public int? Seq { get; init; }

    /// <summary>Whose the instance is; empty where it is of no one provider.</summary>
    public string ProviderRef { get; init; } = "";

    /// <summary>The <see cref="MovesTogether"/> that the move was one of; null: it was made alone, and is told alone.</summary>
    public Guid? Batch { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When to (re)try; null once its emails are written, or it became an incident.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DispatchedAt { get; set; }
}
