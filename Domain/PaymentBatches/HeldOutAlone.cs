namespace Portal.Domain.PaymentBatches;

/// <summary>What a credit note gives back is taken off the payment that it stands in, or that payment is not made.</summary>
public sealed class HeldOutAlone()
    : Refusal("A credit note stays with its payment. Choose fewer invoices, so that more is left than its credit notes give back, or choose all of the payment")
{
    public override string? Field => "Chosen";
}
