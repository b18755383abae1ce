namespace Portal.Workflows.Audit;

/// <summary>What the audit list keeps, in words.</summary>
public static class AuditWords
{
    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.SignedIn => "Signed in",
        AuditKind.SignInFailed => "Sign-in failed",
        AuditKind.LockedOut => "Locked out",
        AuditKind.SignedOut => "Signed out",
        AuditKind.SessionEnded => "Session ended",
        AuditKind.PasswordSet => "Password set",
        AuditKind.PasswordResetAsked => "Password reset asked for",
        AuditKind.TwoStepOn => "Two-step sign-in turned on",
        AuditKind.TwoStepOff => "Two-step sign-in turned off",
        AuditKind.TwoStepFailed => "Second step failed",
        AuditKind.RecoveryCodeUsed => "Recovery code used",
        AuditKind.Invited => "Invited",
        AuditKind.RolesChanged => "Roles changed",
        AuditKind.AccessRemoved => "Access removed",
        AuditKind.TeamChanged => "Team changed",
        AuditKind.AccessReviewed => "Access reviewed",
        AuditKind.TaskRuleChanged => "Who gets new work first",
        AuditKind.AbsenceSet => "Absence",
        AuditKind.WorkHandedOver => "Work handed over",
        AuditKind.ProviderChased => "Provider chased",
        AuditKind.FramesAllowed => "Frames allowed",
        AuditKind.LimitSet => "Limit set",
        AuditKind.EmailSentAgain => "Email sent again",
        AuditKind.LinkWithdrawn => "One-time link withdrawn",
        AuditKind.ClientsListed => "List of clients viewed",
        AuditKind.ClientsExported => "File with clients taken",
        AuditKind.EmailStopped => "All email stopped",
        AuditKind.EmailLetGo => "Email let go again",
        _ => "Client viewed",
    };
}
