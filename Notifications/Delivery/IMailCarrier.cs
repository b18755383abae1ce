namespace Portal.Notifications.Delivery;

/// <summary>The edge of the process: hands emails to the world.</summary>
public interface IMailCarrier
{
    /// <summary>How many emails it takes at the same time.</summary>
    int AtOnce => 1;

    /// <summary>Null when it was taken; otherwise why not.</summary>
    Task<CarryFailure?> CarryAsync(EmailMessage email, CancellationToken ct);

    /// <summary>Nothing more is to be carried for now: what was kept open for the next email may go.</summary>
    Task RestAsync() => Task.CompletedTask;
}
