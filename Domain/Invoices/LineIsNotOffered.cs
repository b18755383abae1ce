namespace Portal.Domain.Invoices;

/// <summary>Only what the portal itself works out as due can be invoiced.</summary>
public sealed class LineIsNotOffered()
    : Refusal("An item that you chose is no longer due: its line item has changed, or it is on another invoice. The items below are worked out again: check them, then create the invoice")
{
    public override string? Field => "Lines";
}
