namespace Portal.Workflows.Tasks;

/// <summary>A provider, what waits for it, and when it was last asked.</summary>
public sealed record ChaseRow
{
    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    public required int Waiting { get; init; }

    public required int Overdue { get; init; }

    /// <summary>When the first of it is due, or null.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Who asked then.</summary>
    public string? LastBy { get; init; }

    /// <summary>It was asked on this day already.</summary>
    public bool IsChasedToday { get; init; }
}
