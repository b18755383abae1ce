using Portal.Domain.Invoices;

namespace Portal.Workflows.Invoices;

/// <summary>An invoice that a credit note gives back from, or a credit note of an invoice.</summary>
public sealed record InvoiceLink(Guid Id, string Number, InvoiceKind Kind, InvoiceState State, decimal Items);
