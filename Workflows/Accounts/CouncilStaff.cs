using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Which of the accounts are the council's.</summary>
internal static class CouncilStaff
{
    /// <summary>Those with a role that moves something, as <see cref="RolesTogether.Move"/> says of one: neither who has left nor an auditor.</summary>
    public static IQueryable<AppUser> WhoMove(this IQueryable<AppUser> users)
        => users.Where(u => u.Kind == AccountKind.Council && u.CouncilRoles != CouncilRoles.None && u.CouncilRoles != CouncilRoles.Auditor);
}
