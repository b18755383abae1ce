namespace Portal.Domain.PaymentBatches;

/// <summary>Somebody finalised an invoice, or made a batch, after the page was shown.</summary>
public sealed class BatchIsNotWhatWasSeen() : Refusal("What is due changed after you opened this page. It is shown below as it is now: check it, then make the batch");
