namespace Portal.Domain.Invoices;

/// <summary>Every invoice and credit note bears a number of the provider's own.</summary>
public sealed class InvoiceNeedsANumber() : Refusal($"Enter your own number, {InvoiceNumber.MaxLength} characters or fewer")
{
    public override string? Field => "Reference";
}
