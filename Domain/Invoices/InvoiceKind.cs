namespace Portal.Domain.Invoices;

/// <summary>What a provider sends: a claim for payment, or one that gives money back.</summary>
public enum InvoiceKind
{
    Invoice,
    CreditNote,
}
