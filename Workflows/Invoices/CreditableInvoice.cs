namespace Portal.Workflows.Invoices;

/// <summary>A finalised invoice with what is left of it to give back.</summary>
/// <param name="Found">The invoice.</param>
/// <param name="Lines">Its lines, and what is left of each.</param>
/// <param name="Given">What its credit notes give back so far, pounds.</param>
/// <param name="HasBalance">It came to less than nothing, and nobody has taken that yet.</param>
public sealed record CreditableInvoice(InvoiceDetails Found, IReadOnlyList<CreditableLine> Lines, decimal Given, bool HasBalance)
{
    /// <summary>What may still be given back of it in all, pounds.</summary>
    public decimal Left => Math.Max(0, Found.Invoice.Payable - Given);
}
