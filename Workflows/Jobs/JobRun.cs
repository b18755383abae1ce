namespace Portal.Workflows.Jobs;

/// <summary>One run of something that the portal does by the clock.</summary>
public sealed class JobRun
{
    public const int MaxDid = 500;

    public long Id { get; init; }

    /// <summary>Its name in the schedule.</summary>
    public required string Job { get; init; }

    /// <summary>Where it ran; empty while it waits for a host.</summary>
    public required string Host { get; set; }

    /// <summary>Who asked for it; null: the clock.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Null: somebody asked for it, and it has not begun.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Null: it is under way, or its host was stopped in the middle of it.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What it did, in words; null where there was nothing to do.</summary>
    public string? Did { get; set; }

    /// <summary>What went wrong, without personal data; null: nothing did.</summary>
    public string? Failure { get; set; }
}
