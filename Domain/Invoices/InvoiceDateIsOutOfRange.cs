namespace Portal.Domain.Invoices;

/// <summary>A date on an invoice lies in the financial years 00/01 to 98/99 of this century: another one is a slip of the finger.</summary>
public sealed class InvoiceDateIsOutOfRange(InvoiceKind kind) : Refusal($"The date on the {kind.Word()} must be between 1 April 2000 and 31 March 2099")
{
    public static readonly DateOnly First = new(2000, 4, 1);

    public static readonly DateOnly Last = new(2099, 3, 31);

    public override string? Field => "DateOnInvoice";
}
