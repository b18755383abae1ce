using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>The use cases behind an invoice's buttons, and its warnings.</summary>
public sealed record InvoiceUseCases(UpdateInvoice Update, TakeLineBack TakeBack, InvoiceDuplicates Duplicates);
