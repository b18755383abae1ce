using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A payment with what it pays.</summary>
/// <param name="Payment">Whose, and how much.</param>
/// <param name="PaidOn">The bank's day, or null while the bank has said nothing.</param>
/// <param name="Lines">Invoices and credit notes, by number; almost always all of them.</param>
public sealed record Remittance(BatchPayment Payment, DateOnly? PaidOn, Paged<RemittanceLine> Lines);
