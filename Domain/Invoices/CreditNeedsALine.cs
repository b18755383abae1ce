namespace Portal.Domain.Invoices;

/// <summary>A credit note gives something back.</summary>
public sealed class CreditNeedsALine() : Refusal("Enter how much is given back of at least one line")
{
    public override string? Field => "Lines";
}
