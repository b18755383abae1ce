namespace Portal.Workflows.Accounts;

/// <summary>Somebody changed an authoriser's limit; kept for ever.</summary>
public sealed class LimitChange
{
    public Guid Id { get; init; }

    /// <summary>Whose limit.</summary>
    public Guid UserId { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ById { get; init; }

    public required string By { get; init; }

    /// <summary>Pounds; null is no limit.</summary>
    public decimal? Was { get; init; }

    public decimal? Becomes { get; init; }
}
