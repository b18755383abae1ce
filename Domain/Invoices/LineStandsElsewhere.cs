namespace Portal.Domain.Invoices;

/// <summary>A line stands on one live invoice only, whatever two people do at once.</summary>
public sealed class LineStandsElsewhere() : Refusal("Somebody has just put one of these items on another invoice. The items below are worked out again: check them, then create the invoice")
{
    public override string? Field => "Lines";
}
