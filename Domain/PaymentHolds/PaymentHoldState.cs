namespace Portal.Domain.PaymentHolds;

/// <summary>Whether a hold on a provider's payments stands.</summary>
public enum PaymentHoldState
{
    /// <summary>The provider is paid nothing.</summary>
    OnHold,

    /// <summary>It is paid as before.</summary>
    Lifted,
}
