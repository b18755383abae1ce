namespace Portal.Workflows.Dashboard;

/// <summary>Whether emails leave.</summary>
/// <param name="Waiting">Emails that are written and not sent.</param>
/// <param name="ToWrite">Moves whose emails are not written yet.</param>
/// <param name="Refused">Of those that wait, those that were tried before.</param>
/// <param name="OldestAt">When the oldest of them was written; null: none waits.</param>
/// <param name="LastSentAt">When the mail server last took one; null: never.</param>
/// <param name="GivenUp">Emails that were given up and wait for somebody's decision.</param>
/// <param name="PausedAt">Since when somebody keeps all of them back; null: nobody does.</param>
/// <param name="PausedBy">Who.</param>
/// <param name="PausedBecause">Why.</param>
/// <param name="Now">When this was read.</param>
public sealed record MailState(
    int Waiting,
    int ToWrite,
    int Refused,
    DateTimeOffset? OldestAt,
    DateTimeOffset? LastSentAt,
    int GivenUp,
    DateTimeOffset? PausedAt,
    string? PausedBy,
    string? PausedBecause,
    DateTimeOffset Now)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Something has waited for a minute, was refused, and nothing left since: the server takes nothing.</summary>
    public bool IsStuck => Refused > 0 && OldestAt < Now - Patience && (LastSentAt is null || LastSentAt < Now - Patience);
}
