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

    /// <summary>Who gets a team's new work first; the subject is the team.</summary>
    TaskRuleChanged,

    /// <summary>Somebody of the council is away, or back.</summary>
    AbsenceSet,

    /// <summary>Everything that somebody had was given to a colleague.</summary>
    WorkHandedOver,

    /// <summary>A provider was asked by email for what waits for it; the subject is its reference, the detail what was listed.</summary>
    ProviderChased,

    /// <summary>Which pages elsewhere may show a provider's tasks; the subject is its reference.</summary>
    FramesAllowed,

    /// <summary>Up to how much somebody may authorise, finalise or release; the subject is their email address.</summary>
    LimitSet,

    /// <summary>A client's record was looked at; the subject is the SSRef.</summary>
    ClientViewed,

    /// <summary>A page of a list that names clients was looked at; the subject is its address, the detail how many rows it had.</summary>
    ClientsListed,

    /// <summary>A file that names clients was taken; the subject is which, the detail what it was narrowed to.</summary>
    ClientsExported,

    /// <summary>Nothing leaves any more; the detail is why.</summary>
    EmailStopped,

    /// <summary>Email leaves again.</summary>
    EmailLetGo,

    /// <summary>Somebody had an email sent again; the subject is the address.</summary>
    EmailSentAgain,

    /// <summary>A one-time link to somebody's account was taken back; the subject is their address.</summary>
    LinkWithdrawn,
}
