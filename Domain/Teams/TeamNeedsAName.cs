namespace Portal.Domain.Teams;

/// <summary>Providers read it: "LA (Invoice Queries)".</summary>
public sealed class TeamNeedsAName() : Refusal("Enter the team's name, in 100 characters or fewer")
{
    public override string? Field => "Name";
}
