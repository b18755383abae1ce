namespace Portal.Domain.Placements;

public sealed class LastDayIsBeforeTheFirst() : Refusal("The last day must not be before the first")
{
    public override string? Field => "LastDay";
}
