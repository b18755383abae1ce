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

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When to (re)try; null once its emails are written, or it became an incident.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DispatchedAt { get; set; }
}
