namespace Portal.Workflows.Invoices;

/// <summary>What a provider types on an Unsubmitted invoice; null keeps the number and the date, and takes the items' own totals.</summary>
public sealed record InvoiceChange(string? Number, DateOnly? DateOnInvoice, decimal? Total, decimal? Vat, string? DifferenceReason)
{
    /// <summary>Nothing was typed.</summary>
    public static InvoiceChange Nothing { get; } = new(null, null, null, null, null);
}
