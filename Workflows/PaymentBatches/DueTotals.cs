namespace Portal.Workflows.PaymentBatches;

/// <summary>What a batch would come to.</summary>
/// <param name="Payments">One for each provider.</param>
/// <param name="Total">Pounds.</param>
public sealed record DueTotals(int Payments, decimal Total);
