namespace Portal.Domain.Invoices;

/// <summary>What a provider types on an invoice.</summary>
/// <param name="Number">The provider's own number.</param>
/// <param name="DateOnInvoice">Decides in which financial year it is listed.</param>
/// <param name="Total">Without VAT, pounds.</param>
/// <param name="Vat">Pounds.</param>
/// <param name="DifferenceReason">Why the total is not the items total, or null.</param>
public sealed record InvoiceEntry(InvoiceNumber Number, DateOnly DateOnInvoice, decimal Total, decimal Vat, string? DifferenceReason);
