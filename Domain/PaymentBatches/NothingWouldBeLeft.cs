namespace Portal.Domain.PaymentBatches;

/// <summary>A batch pays somebody.</summary>
public sealed class NothingWouldBeLeft() : Refusal("Nothing would be left in the batch: cancel it instead");
