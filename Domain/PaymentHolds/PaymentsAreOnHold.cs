namespace Portal.Domain.PaymentHolds;

/// <summary>One hold at a time, so that lifting it pays again.</summary>
public sealed class PaymentsAreOnHold() : Refusal("The payments of this provider are on hold already");
