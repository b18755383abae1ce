namespace Portal.Domain.Invoices;

/// <summary>Only what the portal itself works out as due can be invoiced.</summary>
public sealed class LineIsNotOffered() : Refusal("An item that you chose is not offered any more: its line item was changed, or it stands on another invoice. The items were worked out again: look at them, then create the invoice")
{
    public override string? Field => "Lines";
}
