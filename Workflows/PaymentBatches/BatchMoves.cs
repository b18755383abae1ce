namespace Portal.Workflows.PaymentBatches;

/// <summary>The moves of a payment batch, as the journal names them.</summary>
public static class BatchMoves
{
    public const string Make = nameof(Make);
    public const string HoldOut = "Hold out";
    public const string Release = nameof(Release);
    public const string Cancel = nameof(Cancel);

    /// <summary>The bank sent one of its payments back.</summary>
    public const string TakePaymentBack = "Take payment back";
}
