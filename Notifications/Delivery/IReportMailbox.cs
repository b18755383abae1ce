namespace Portal.Notifications.Delivery;

/// <summary>The mailbox in which the receiving side's reports arrive: the edge of the process.</summary>
public interface IReportMailbox
{
    /// <summary>Whether anybody reads reports at all.</summary>
    bool IsSet { get; }

    /// <summary>Hands every message that was not marked as read before to <paramref name="read"/>, the oldest first.</summary>
    /// <param name="isKnown">Whether a message of this id needs no second look.</param>
    /// <param name="read">Takes its id, which no other message ever has, and what it says (null: no report that can be read); whether it is to be marked as read.</param>
    /// <param name="ct">Stops between two messages.</param>
    Task ReadAsync(Func<string, CancellationToken, Task<SeenReport>> isKnown, Func<string, DeliveryReport?, CancellationToken, Task<bool>> read, CancellationToken ct);
}
