namespace Portal.Notifications.Delivery;

/// <summary>What is known of a message in the mailbox of reports before it is read.</summary>
public enum SeenReport
{
    /// <summary>Nobody has read it.</summary>
    New,

    /// <summary>It was acted on, and not marked as read: the host was killed in between.</summary>
    ToMark,

    /// <summary>It cannot be read, and is left where it is for a person.</summary>
    ToLeave,
}
