using System.Linq.Expressions;
using Portal.Notifications.Delivery;

namespace Portal.Workflows.Emails;

/// <summary>What an email row says of how far it has come.</summary>
internal static class EmailStateSql
{
    public static EmailState StateOf(DateTimeOffset? sentAt, DateTimeOffset? nextAttemptAt, DateTimeOffset? bouncedAt)
        => bouncedAt is not null ? EmailState.Undeliverable : sentAt is not null ? EmailState.Sent : nextAttemptAt is not null ? EmailState.Waiting : EmailState.GivenUp;

    /// <summary>Those in one state: each has an index of its own, but for what was sent, which is most.</summary>
    public static Expression<Func<EmailMessage, bool>> Is(EmailState state) => state switch
    {
        EmailState.Waiting => e => e.NextAttemptAt != null,
        EmailState.Sent => e => e.SentAt != null && e.BouncedAt == null,
        EmailState.GivenUp => e => e.SentAt == null && e.NextAttemptAt == null,
        _ => e => e.BouncedAt != null,
    };
}
