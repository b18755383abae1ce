namespace Portal.Domain.PaymentBatches;

/// <summary>Money comes back after it went out, and before today ends.</summary>
/// <param name="paidOn">When it went out.</param>
public sealed class ReturnDayIsNotPossible(DateOnly paidOn)
    : Refusal(FormattableString.Invariant($"Enter a day from {paidOn:dd'/'MM'/'yyyy}, when it was paid, until today"))
{
    public override string? Field => "ReturnedOn";
}
