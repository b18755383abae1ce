using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A provider's money at a glance.</summary>
/// <param name="Expected">What is to come, the earliest day first.</param>
/// <param name="Last">What was paid last; null before the first payment.</param>
/// <param name="IsOnHold">The council pays it nothing until it lifts the hold.</param>
/// <param name="Today">London's day.</param>
public sealed record MoneyGlance(IReadOnlyList<ExpectedPayment> Expected, MadePayment? Last, bool IsOnHold, DateOnly Today)
{
    public ExpectedPayment? Next => Expected.Count > 0 ? Expected[0] : null;

    /// <summary>What comes after the next payment, pounds.</summary>
    public decimal Later => Expected.Skip(1).Sum(e => e.Amount);

    public bool IsLate => Next?.Day < Today;
}
