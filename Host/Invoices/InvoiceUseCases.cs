using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>The use cases behind an invoice's buttons, its warnings, and what can be put back onto it.</summary>
public sealed record InvoiceUseCases(UpdateInvoice Update, TakeLineBack TakeBack, InvoiceDuplicates Duplicates, RemovedLines Removed);
