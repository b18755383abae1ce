namespace Portal.Domain.PaymentHolds;

/// <summary>Whoever is asked why a provider is not paid must be able to answer.</summary>
public sealed class HoldNeedsAReason() : Refusal("Enter why the payments are put on hold")
{
    public override string? Field => "Reason";
}
