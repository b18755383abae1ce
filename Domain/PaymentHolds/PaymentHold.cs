using Portal.Domain.Accounts;

namespace Portal.Domain.PaymentHolds;

/// <summary>
/// The council pays a provider nothing until somebody lifts it (DOMAIN, "Control of money"). The council reads why; the provider reads only
/// that its payments are on hold.
/// </summary>
public sealed class PaymentHold
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 2_000;

    private PaymentHold()
    {
    }

    /// <summary>The id of the form that made it.</summary>
    public Guid Id { get; private init; }

    public string ProviderRef { get; private init; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset Since { get; private init; }

    public string By { get; private init; } = "";

    public PaymentHoldState State { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftedBy { get; private set; }

    /// <exception cref="HoldNeedsAReason">None is given.</exception>
    public static PaymentHold Of(Guid id, string providerRef, string? reason, Actor by, DateTimeOffset at) => new()
    {
        Id = id,
        ProviderRef = providerRef,
        Reason = Said(reason),
        Since = at,
        By = by.Name,
    };

    /// <exception cref="HoldNeedsAReason">None is given.</exception>
    public void ChangeReason(string? reason) => Reason = Said(reason);

    public void Lift(Actor by, DateTimeOffset at) => (State, LiftedAt, LiftedBy) = (PaymentHoldState.Lifted, at, by.Name);

    private static string Said(string? reason) => reason?.Trim() is { Length: > 0 } said ? said : throw new HoldNeedsAReason();
}
