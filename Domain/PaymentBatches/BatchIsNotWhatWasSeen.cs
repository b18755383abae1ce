namespace Portal.Domain.PaymentBatches;

/// <summary>Somebody finalised an invoice, or made a batch, after the page was shown.</summary>
public sealed class BatchIsNotWhatWasSeen() : Refusal("What is due has changed since you opened this page. Look at it again, then make the batch");
