using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices;

/// <summary>A line of a finalised invoice with what is left of it to give back.</summary>
public sealed record CreditableLine(InvoiceLineRow Line, LineCredit Credit, int Revision);
