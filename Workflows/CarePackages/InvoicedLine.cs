using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>What an invoice or credit note that the reader may see claims for a month of a line item.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="First">The month, by its first day.</param>
/// <param name="Amounts">The line's money.</param>
public sealed record InvoicedLine(Guid InvoiceId, string Number, InvoiceState State, DateOnly First, LineAmounts Amounts);
