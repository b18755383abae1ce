using Portal.Domain;

namespace Portal.Workflows.Tasks;

/// <summary>A task goes to somebody who may do it.</summary>
public sealed class OwnerIsNotOfTheTeam() : Refusal("Choose somebody of the team that this task lies with")
{
    public override string? Field => "Owner";
}
