namespace Portal.Workflows.Audit;

/// <summary>Which lines of the audit list are shown.</summary>
public sealed record AuditFilter
{
    public AuditKind? Kind { get; init; }

    /// <summary>Words in the name of whoever did it.</summary>
    public string? Who { get; init; }

    /// <summary>Exactly this email address, team, provider or SSRef.</summary>
    public string? Subject { get; init; }

    /// <summary>From this day on, London's.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until the end of this day, London's.</summary>
    public DateOnly? To { get; init; }
}
