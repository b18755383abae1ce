using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>The lines of an invoice.</summary>
/// <param name="Lines">Those that count.</param>
/// <param name="MayRemove">Each has a button Remove.</param>
/// <param name="SuggestFor">The invoice on which another value can be suggested for each, or null.</param>
public sealed record InvoiceLinesView(IReadOnlyList<InvoiceLineRow> Lines, bool MayRemove, Guid? SuggestFor);
