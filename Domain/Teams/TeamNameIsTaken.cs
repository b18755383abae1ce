namespace Portal.Domain.Teams;

/// <summary>An inbox bears one name.</summary>
public sealed class TeamNameIsTaken(string name) : Refusal($"There is a team {name} already")
{
    public override string? Field => "Name";
}
