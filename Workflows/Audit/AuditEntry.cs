namespace Portal.Workflows.Audit;

/// <summary>One line of the audit list. Never changed.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    public AuditKind Kind { get; init; }

    /// <summary>Who did it; null for a stranger and for the portal.</summary>
    public Guid? UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>For whom they acted: a provider's name, or the council's.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whom or what it concerns: an email address, a team, an SSRef; never a client's name.</summary>
    public string? Subject { get; init; }

    public string? Detail { get; init; }

    public string? IpAddress { get; init; }
}
