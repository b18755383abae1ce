namespace Portal.Workflows.Audit;

/// <summary>What the audit list keeps: who came in, who was given what, and who looked at whom. Moves are in the journal.</summary>
public enum AuditKind
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    SessionEnded,
    PasswordSet,
    PasswordResetAsked,
    TwoStepOn,
    TwoStepOff,
    TwoStepFailed,
    RecoveryCodeUsed,
    Invited,
    RolesChanged,
    AccessRemoved,
    TeamChanged,
    AccessReviewed,

    /// <summary>A client's record was looked at; the subject is the SSRef.</summary>
    ClientViewed,

    /// <summary>A file that names clients was taken; the subject is which, the detail what it was narrowed to.</summary>
    ClientsExported,
}
