using Portal.Notifications.Delivery;

namespace Portal.Workflows.Work;

/// <summary>The same email to everybody who was told at once.</summary>
/// <param name="Subject">What it says.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="Emails">One for each, by name.</param>
public sealed record EmailsAtOnce(string Subject, DateTimeOffset WrittenAt, IReadOnlyList<EmailMessage> Emails)
{
    public int Sent => Emails.Count(e => e.SentAt is not null);

    public int Waiting => Emails.Count(e => e is { SentAt: null, NextAttemptAt: not null });

    public int GivenUp => Emails.Count - Sent - Waiting;

    /// <summary>Those that left, and of which the receiving side said that they reached nobody.</summary>
    public int Bounced => Emails.Count(e => e.BouncedAt is not null);
}
