namespace Portal.Domain.PaymentBatches;

/// <summary>Somebody says which.</summary>
public sealed class NothingIsHeldOut() : Refusal("Choose at least one invoice that still stands in this payment")
{
    public override string? Field => "Chosen";
}
