namespace Portal.Domain.Accounts;

/// <summary>What a member of the council's staff may do.</summary>
[Flags]
public enum CouncilRoles
{
    None = 0,

    /// <summary>Publishes contract documents, answers actions, runs periods.</summary>
    Placements = 1,

    InvoiceAuthoriser = 2,

    InvoiceFinaliser = 4,

    /// <summary>Manages users, roles, teams and the register.</summary>
    Administrator = 8,

    /// <summary>Reads everything and moves nothing; never together with another role (<see cref="AuditorHasNoOtherRole"/>).</summary>
    Auditor = 16,
}
