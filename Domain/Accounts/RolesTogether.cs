namespace Portal.Domain.Accounts;

/// <summary>Which of the council's roles go together.</summary>
public static class RolesTogether
{
    /// <summary>Whether somebody with these roles moves anything: with none they have left, and an auditor only reads.</summary>
    public static bool Move(this CouncilRoles roles) => roles != CouncilRoles.None && !roles.HasFlag(CouncilRoles.Auditor);

    /// <exception cref="AuditorHasNoOtherRole">Auditor stands beside another.</exception>
    public static void MustGoTogether(this CouncilRoles roles)
    {
        if (roles.HasFlag(CouncilRoles.Auditor) && roles != CouncilRoles.Auditor)
        {
            throw new AuditorHasNoOtherRole();
        }
    }
}
