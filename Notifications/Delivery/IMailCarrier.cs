namespace Portal.Notifications.Delivery;

/// <summary>The edge of the process: hands one email to the world.</summary>
public interface IMailCarrier
{
    /// <summary>Null when it was taken; otherwise why not.</summary>
    Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct);
}
