namespace Portal.Domain.PaymentBatches;

/// <summary>Where a payment batch stands.</summary>
public enum PaymentBatchState
{
    /// <summary>Somebody made it; somebody else has yet to release it.</summary>
    Made,

    /// <summary>It went to the bank.</summary>
    Released,

    /// <summary>It never did; what stood in it is due as before.</summary>
    Cancelled,
}
