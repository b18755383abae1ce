namespace Portal.Domain.PaymentBatches;

/// <summary>What became of a payment within its batch.</summary>
public enum BatchPaymentState
{
    /// <summary>It is paid with the batch.</summary>
    Standing,

    /// <summary>All of it was held out before the release: the bank never hears of it.</summary>
    HeldOut,

    /// <summary>The bank sent it back; what stood in it is due again.</summary>
    Returned,
}
