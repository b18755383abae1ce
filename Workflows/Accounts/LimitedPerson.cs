using Portal.Domain.Accounts;

namespace Portal.Workflows.Accounts;

/// <summary>Somebody who may decide about money, up to their limits.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The person.</param>
/// <param name="Email">Their address.</param>
/// <param name="Roles">Which of the limits say anything.</param>
/// <param name="Limits">Up to how much.</param>
public sealed record LimitedPerson(Guid Id, string Name, string Email, CouncilRoles Roles, Limits Limits)
{
    /// <summary>The kinds that their roles ask for.</summary>
    public IEnumerable<LimitKind> Kinds => Enum.GetValues<LimitKind>().Where(IsFor);

    public bool IsFor(LimitKind kind) => Roles.HasFlag(kind.Role());
}
