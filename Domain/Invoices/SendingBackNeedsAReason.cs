namespace Portal.Domain.Invoices;

/// <summary>Whoever sends an invoice or a credit note back to the authoriser says what must be looked at.</summary>
public sealed class SendingBackNeedsAReason() : Refusal("Enter why you send it back")
{
    public override string? Field => "Reason";
}
