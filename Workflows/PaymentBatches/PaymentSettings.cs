using System.ComponentModel.DataAnnotations;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Settings <c>Payments:*</c>.</summary>
public sealed record PaymentSettings
{
    /// <summary>How many days ahead of its making a batch may pay what is due.</summary>
    [Range(0, 1_000_000)]
    public int DaysAhead { get; init; } = 7;
}
