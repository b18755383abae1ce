namespace Portal.Domain.Invoices;

/// <summary>A line stands on one live invoice only, whatever two people do at once.</summary>
public sealed class LineStandsElsewhere() : Refusal("One of these items has just been put on another invoice. The items were worked out again: look at them, then create the invoice")
{
    public override string? Field => "Lines";
}
