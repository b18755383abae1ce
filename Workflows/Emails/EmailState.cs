namespace Portal.Workflows.Emails;

/// <summary>How far an email has come.</summary>
public enum EmailState
{
    /// <summary>It is written, and tried until the mail server takes it.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The mail server did not take it, and nobody tries any more.</summary>
    GivenUp,

    /// <summary>The mail server took it, and the receiving side said later that it reached nobody.</summary>
    Undeliverable,
}
