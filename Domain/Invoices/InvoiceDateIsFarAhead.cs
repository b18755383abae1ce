namespace Portal.Domain.Invoices;

/// <summary>A date years ahead is a slip: its payment would be expected then, and the invoice would stand in a year that nobody looks at.</summary>
public sealed class InvoiceDateIsFarAhead(InvoiceKind kind) : Refusal($"The date on the {kind.Word()} must not be more than a year ahead")
{
    public override string? Field => "DateOnInvoice";
}
