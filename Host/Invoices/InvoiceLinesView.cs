using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>The lines of an invoice.</summary>
/// <param name="Lines">Those that count.</param>
/// <param name="MayRemove">Each has a button Remove.</param>
public sealed record InvoiceLinesView(IReadOnlyList<InvoiceLineRow> Lines, bool MayRemove);
