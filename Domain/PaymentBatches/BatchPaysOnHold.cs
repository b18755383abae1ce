namespace Portal.Domain.PaymentBatches;

/// <summary>A provider on hold is paid nothing (DOMAIN, "Control of money").</summary>
/// <param name="providers">By name.</param>
public sealed class BatchPaysOnHold(IReadOnlyList<string> providers)
    : Refusal($"The payments of {string.Join(", ", providers)} are on hold. Hold them out of this batch, or lift the hold, then release it");
