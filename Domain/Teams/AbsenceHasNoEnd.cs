namespace Portal.Domain.Teams;

/// <summary>A forgotten absence must not last for ever.</summary>
public sealed class AbsenceHasNoEnd() : Refusal("Enter the last day you are away, today or later and within a year")
{
    public override string? Field => "AwayUntil";
}
