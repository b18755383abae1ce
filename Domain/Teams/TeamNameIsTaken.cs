namespace Portal.Domain.Teams;

/// <summary>An inbox bears one name.</summary>
public sealed class TeamNameIsTaken(string name) : Refusal($"There is already a team {name}")
{
    public override string? Field => "Name";
}
