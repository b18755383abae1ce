namespace Portal.Domain.Invoices;

/// <summary>A date on an invoice lies in this century: another one is a slip of the finger.</summary>
public sealed class InvoiceDateIsOutOfRange() : Refusal("The date on the invoice must lie between 2000 and 2099")
{
    public override string? Field => "DateOnInvoice";
}
