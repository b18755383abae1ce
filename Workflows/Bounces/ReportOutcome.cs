namespace Portal.Workflows.Bounces;

/// <summary>What a message of the mailbox of delivery reports turned out to be.</summary>
public enum ReportOutcome
{
    /// <summary>An email of ours reached nobody.</summary>
    Undeliverable,

    /// <summary>A report that an email of ours is late, or has arrived: nothing is to be done.</summary>
    NotFinal,

    /// <summary>A report about no email of ours.</summary>
    NotOurs,

    /// <summary>No report that can be read: it is left where it is.</summary>
    Unreadable,
}
