using Portal.Domain.Payments;

namespace Portal.Domain.Periods;

/// <summary>A month that a provider may invoice. Each is released once, in order, without a gap.</summary>
public sealed class ReleasedPeriod
{
    public required Guid Id { get; init; }

    public required string ProviderRef { get; init; }

    /// <summary>The month's first day.</summary>
    public required DateOnly First { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>Who released it: the portal, or a member of the placements team.</summary>
    public required string ReleasedBy { get; init; }

    /// <summary>Why it was released before the earlier ones were finalised; null when it was its turn.</summary>
    public string? EarlyReason { get; init; }

    public PaymentPeriod Period => new(First);
}
