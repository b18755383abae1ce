namespace Portal.Domain.Invoices;

/// <summary>Whoever returns an invoice or a credit note says what must be mended.</summary>
public sealed class ReturnNeedsAReason() : Refusal("Enter why you return it")
{
    public override string? Field => "Reason";
}
