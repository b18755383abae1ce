using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Somebody changed somebody else's limit; kept for ever.</summary>
public sealed class LimitChange
{
    public Guid Id { get; init; }

    /// <summary>Whose limit.</summary>
    public Guid UserId { get; init; }

    public LimitKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ById { get; init; }

    public required string By { get; init; }

    /// <summary>Pounds; null is unlimited, or none where <see cref="WasSet"/> says so.</summary>
    public decimal? Was { get; init; }

    public decimal? Becomes { get; init; }

    /// <summary>Before limits had to be set, whoever had none was unlimited: then it is true.</summary>
    public bool WasSet { get; init; }

    public bool BecomesSet { get; init; }

    public Limit Before => WasSet ? Limit.Set(Was) : Limit.None;

    public Limit After => BecomesSet ? Limit.Set(Becomes) : Limit.None;
}
