namespace Portal.Domain.Invoices;

/// <summary>An invoice says what it is for.</summary>
public sealed class InvoiceNeedsALine() : Refusal("Choose at least one item for this invoice")
{
    public override string? Field => "Lines";
}
