namespace Portal.Notifications.Accounts;

/// <summary>What the owner of an account hears of it, since it may have been somebody else.</summary>
public enum AccountNews
{
    PasswordSet,
    TwoStepOn,
    TwoStepOff,
    RecoveryCodesMade,
    RecoveryCodeUsed,
}
