using Portal.Domain.Payments;

namespace Portal.Domain.Placements;

/// <summary>What a report does to the payment for a month. Pounds, payable.</summary>
/// <param name="Period">The month.</param>
/// <param name="AsRegistered">What the register makes it.</param>
/// <param name="AsReported">What it would come to if the report were right.</param>
public sealed record PlacementMonth(PaymentPeriod Period, decimal AsRegistered, decimal AsReported)
{
    public decimal Difference => AsReported - AsRegistered;
}
