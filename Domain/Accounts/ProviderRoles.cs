namespace Portal.Domain.Accounts;

/// <summary>What a person may do for one provider; every member may read.</summary>
[Flags]
public enum ProviderRoles
{
    None = 0,

    /// <summary>Agrees and rejects contract documents.</summary>
    Signatory = 1,

    /// <summary>Creates and submits invoices.</summary>
    Invoicing = 2,

    /// <summary>Writes in actions and change requests.</summary>
    Actions = 4,

    /// <summary>Asks for portal access of colleagues.</summary>
    PortalAdministrator = 8,
}
