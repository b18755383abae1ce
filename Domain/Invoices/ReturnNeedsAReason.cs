namespace Portal.Domain.Invoices;

/// <summary>Whoever returns an invoice says what must be mended.</summary>
public sealed class ReturnNeedsAReason() : Refusal("Enter the reason why you return this invoice")
{
    public override string? Field => "Reason";
}
