namespace Portal.Workflows.Accounts;

/// <summary>What a one-time token opens.</summary>
public enum OneTimePurpose
{
    /// <summary>A new password in place of a forgotten one. An hour: it is asked for and used at once.</summary>
    PasswordReset,

    /// <summary>An account's first password. A week: the invited person did not ask for it.</summary>
    Invitation,

    /// <summary>The second step of sign-in, where the password was right. Five minutes, in the browser's cookie.</summary>
    SecondStep,
}
