using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>What an invoice and its credit notes have to do with each other.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Links">The credit notes of an invoice, or the invoice of a credit note.</param>
public sealed record InvoiceCreditsView(Side Side, IReadOnlyList<InvoiceLink> Links);
