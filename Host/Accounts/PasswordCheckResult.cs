namespace Portal.Host.Accounts;

/// <summary>What became of a password that was typed.</summary>
public enum PasswordCheckResult
{
    /// <summary>It is the account's password.</summary>
    Right,

    /// <summary>It is not, and that was counted.</summary>
    Wrong,

    /// <summary>
    /// It was wrong too often: the account rests, and its sessions are over. Send the person to
    /// <see cref="AccountLinks.LockedOut"/>, which says so.
    /// </summary>
    LockedOut,
}
