using Portal.Domain;

namespace Portal.Workflows.Actions;

public sealed class TeamIsUnknown() : Refusal("Choose a team, and nobody or somebody of that team")
{
    public override string? Field => "Team";
}
