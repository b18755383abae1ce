namespace Portal.Domain.PaymentBatches;

/// <summary>No finalised invoice waits for its payment.</summary>
public sealed class NothingToPay() : Refusal("Nothing is due for payment up to this day");
