namespace Portal.Workflows.Accounts;

/// <summary>How often something may be tried for one email address before it has to rest.</summary>
/// <param name="Name">A stable word for what is tried; part of the key.</param>
/// <param name="Most">So many attempts are allowed.</param>
/// <param name="Rest">How long after the last allowed attempt the count starts again.</param>
public sealed record AttemptLimit(string Name, int Most, TimeSpan Rest)
{
    /// <summary>Wrong passwords: the fifth locks the address out for a quarter of an hour.</summary>
    public static AttemptLimit Passwords { get; } = new("password", 5, TimeSpan.FromMinutes(15));

    /// <summary>
    /// The password typed again by somebody who is signed in, counted for the account: a stranger at the sign-in page can
    /// neither use it up nor end a session.
    /// </summary>
    public static AttemptLimit PasswordsAgain { get; } = new("password-again", 5, TimeSpan.FromMinutes(15));

    /// <summary>Wrong codes of the second step, counted for the account.</summary>
    public static AttemptLimit SecondSteps { get; } = new("second-step", 5, TimeSpan.FromMinutes(15));

    /// <summary>Emails with a reset link: nobody's mailbox is filled by a stranger.</summary>
    public static AttemptLimit ResetEmails { get; } = new("reset-email", 5, TimeSpan.FromHours(1));
}
