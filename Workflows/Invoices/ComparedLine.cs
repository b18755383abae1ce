using Portal.Domain.Payments;
using Portal.Workflows.Invoices.Checks;

namespace Portal.Workflows.Invoices;

/// <summary>A line of an invoice beside what the store says now.</summary>
/// <param name="Line">What was invoiced.</param>
/// <param name="Now">What its line item's month should cost now; null for a balance and a difference.</param>
/// <param name="InvoicedInAll">What all live lines for that month come to, this one too; null for a balance and a difference.</param>
/// <param name="Order">The purchase order of its commitment, or null where there is none.</param>
/// <param name="NotSpentYet">What this invoice's lines of the commitment come to, where it is not finalised.</param>
/// <param name="Checks">What is to be looked at; nothing where it agrees.</param>
public sealed record ComparedLine(InvoiceLineRow Line, LineAmounts? Now, LineAmounts? InvoicedInAll, OrderFacts? Order, decimal NotSpentYet, IReadOnlyList<FoundCheck> Checks);
