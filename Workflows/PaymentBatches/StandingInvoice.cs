using Portal.Domain.Invoices;

namespace Portal.Workflows.PaymentBatches;

/// <summary>An invoice or a credit note that stands in a payment.</summary>
/// <param name="Id">The invoice.</param>
/// <param name="Number">The provider's own number.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Amount">Pounds; less than nothing for a credit note.</param>
public sealed record StandingInvoice(Guid Id, string Number, InvoiceKind Kind, decimal Amount);
