using Portal.Domain.Invoices;

namespace Portal.Workflows.PaymentBatches;

/// <summary>An invoice or a credit note in a payment.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">The provider's own number.</param>
/// <param name="Kind">Which of both.</param>
/// <param name="Date">The date on it.</param>
/// <param name="Amount">Pounds; less than nothing for a credit note.</param>
public sealed record RemittanceLine(Guid Id, string Number, InvoiceKind Kind, DateOnly Date, decimal Amount);
