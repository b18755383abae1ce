using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line of an invoice beside what the store says now.</summary>
/// <param name="Line">What was invoiced.</param>
/// <param name="Now">What its line item's month should cost now; null for a balance.</param>
/// <param name="InvoicedInAll">What all live lines for that month come to, this one too; null for a balance.</param>
/// <param name="OrderValue">The purchase order's value for its commitment, or null where there is none.</param>
/// <param name="SpendToDate">What finalised invoices of the commitment come to.</param>
/// <param name="OrderId">The purchase order.</param>
public sealed record ComparedLine(InvoiceLineRow Line, LineAmounts? Now, LineAmounts? InvoicedInAll, decimal? OrderValue, decimal SpendToDate, Guid? OrderId)
{
    /// <summary>The line items say something else by now: an adjustment will follow.</summary>
    public bool Differs => Now != InvoicedInAll;

    /// <summary>With this line the commitment costs more than its order allows.</summary>
    public bool ExceedsOrder => OrderValue is { } value && SpendToDate > value;
}
