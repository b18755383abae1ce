namespace Portal.Domain.PaymentBatches;

/// <summary>What became of an invoice or a credit note within its batch. Standing, it is in no other one, so that nothing is paid twice.</summary>
public enum BatchedInvoiceState
{
    /// <summary>It is paid with the batch.</summary>
    Standing,

    /// <summary>It was held out before the release.</summary>
    HeldOut,

    /// <summary>The batch was cancelled.</summary>
    Cancelled,

    /// <summary>The bank sent its payment back.</summary>
    Returned,
}
