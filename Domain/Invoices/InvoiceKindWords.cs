namespace Portal.Domain.Invoices;

/// <summary>What an invoice or a credit note is called in a sentence.</summary>
public static class InvoiceKindWords
{
    /// <summary>"invoice" or "credit note".</summary>
    public static string Word(this InvoiceKind kind) => kind == InvoiceKind.CreditNote ? "credit note" : "invoice";

    /// <summary>The same at the beginning of a sentence, in a list or a file.</summary>
    public static string Title(this InvoiceKind kind) => kind == InvoiceKind.CreditNote ? "Credit note" : "Invoice";

    /// <summary>What a line of one is for, in a word or two.</summary>
    public static string Title(this InvoiceLineKind kind) => kind switch
    {
        InvoiceLineKind.Payment => "Payment",
        InvoiceLineKind.Adjustment => "Adjustment",
        InvoiceLineKind.Credit => "Given back",
        _ => "Balance brought forward",
    };
}
