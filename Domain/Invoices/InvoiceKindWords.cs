namespace Portal.Domain.Invoices;

/// <summary>What an invoice or a credit note is called in a sentence.</summary>
public static class InvoiceKindWords
{
    /// <summary>"invoice" or "credit note".</summary>
    public static string Word(this InvoiceKind kind) => kind == InvoiceKind.CreditNote ? "credit note" : "invoice";
}
