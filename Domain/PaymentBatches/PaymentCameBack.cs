namespace Portal.Domain.PaymentBatches;

/// <summary>The bank sends a payment back once.</summary>
/// <param name="on">When it did.</param>
public sealed class PaymentCameBack(DateOnly on) : Refusal(FormattableString.Invariant($"This payment was marked as returned on {on:dd'/'MM'/'yyyy} already"));
