namespace Portal.Domain.Teams;

/// <summary>Somebody else of the council who is there stands in.</summary>
public sealed class DelegateIsNotPossible() : Refusal("Choose a colleague who is not away")
{
    public override string? Field => "StandIn";
}
