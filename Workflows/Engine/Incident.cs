namespace Portal.Workflows.Engine;

/// <summary>What could not be done after its retries, for a person to look at and retry.</summary>
public sealed class Incident
{
    public const int MaxReason = 500;

    public required Guid Id { get; init; }

    public required IncidentKind Kind { get; init; }

    /// <summary>The thing that failed: the id of an email, an outbox message, an instance; the name of a job; one of many as <see cref="ItemKind"/> names it.</summary>
    public required string Subject { get; init; }

    public Guid? InstanceId { get; init; }

    /// <summary>What went wrong, in a sentence; no personal data.</summary>
    public required string Cause { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When a retry succeeded or a person closed it.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    public string? ResolvedBy { get; set; }

    /// <summary>Why it was given up; null: it was tried again, or worked after all.</summary>
    public string? GivenUpBecause { get; set; }
}
