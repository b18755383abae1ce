namespace Portal.Host.Accounts;

/// <summary>What a second step came to.</summary>
public enum SecondStepResult
{
    Wrong,
    LockedOut,
    Code,
    RecoveryCode,
}
