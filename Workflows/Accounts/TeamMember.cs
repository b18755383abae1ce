namespace Portal.Workflows.Accounts;

/// <summary>A council user's place in a team, an inbox that work is assigned to.</summary>
public sealed class TeamMember
{
    public Guid UserId { get; init; }

    public required string Team { get; init; }
}
