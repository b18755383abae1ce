using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line of an invoice beside what the store says now.</summary>
/// <param name="Line">What was invoiced.</param>
/// <param name="Now">What its line item's month should cost now; null for a balance.</param>
/// <param name="InvoicedInAll">What all live lines for that month come to, this one too; null for a balance.</param>
/// <param name="Order">The purchase order of its commitment, or null where there is none.</param>
/// <param name="NotSpentYet">What this invoice's lines of the commitment come to, where it is not finalised.</param>
/// <param name="HeldDays">Days of its month that an open report of the provider holds.</param>
public sealed record ComparedLine(InvoiceLineRow Line, LineAmounts? Now, LineAmounts? InvoicedInAll, OrderFacts? Order, decimal NotSpentYet, int HeldDays = 0)
{
    /// <summary>The line items say something else by now: an adjustment will follow.</summary>
    public bool Differs => Now != InvoicedInAll;

    /// <summary>Nothing of it is to be looked at, itself; another invoice may still say the same.</summary>
    public bool Agrees => !Differs && !ExceedsOrder && HeldDays == 0;

    /// <summary>With this invoice the commitment costs more than its order allows.</summary>
    public bool ExceedsOrder => Order is { } order && order.SpendToDate + NotSpentYet > order.Value;
}
