using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.Invoices;

/// <summary>One invoice as its page shows it.</summary>
/// <param name="Invoice">The invoice itself.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="LinePage">A page of the lines that count, or all of them.</param>
/// <param name="Queried">Lines that left it for a query and have not come back.</param>
/// <param name="Credits">Its credit notes, or the invoice that it gives back from; those that the reader may see.</param>
/// <param name="TermsDays">The provider's payment terms.</param>
/// <param name="Since">Since when it stands where it stands.</param>
/// <param name="Payment">The payment that it stands in, once it was put into a batch.</param>
public sealed record InvoiceDetails(
    Invoice Invoice,
    string Provider,
    Paged<InvoiceLineRow> LinePage,
    IReadOnlyList<QueriedLine> Queried,
    IReadOnlyList<InvoiceLink> Credits,
    int TermsDays,
    DateTimeOffset Since,
    PaymentReference? Payment)
{
    /// <summary>The council pays its provider nothing until it lifts the hold.</summary>
    public bool IsOnHold { get; init; }

    public IReadOnlyList<InvoiceLineRow> Lines => LinePage.Rows;

    /// <summary>What was typed beside the items, as a line of its own; null: nothing was.</summary>
    public InvoiceLineRow? Difference => InvoiceLineRow.DifferenceOf(Invoice);

    /// <summary>The page shows the last of the lines: what stands below them belongs there.</summary>
    public bool IsLastPage => LinePage.Page * LinePage.PageSize >= LinePage.Total;

    /// <summary>The lines of this page, and below the last of all what was typed beside them.</summary>
    public IReadOnlyList<InvoiceLineRow> LinesWithDifference => this is { IsLastPage: true, Difference: { } typed } ? [.. Lines, typed] : Lines;

    /// <summary>How many lines it has in all.</summary>
    public int LineCount => LinePage.Total;

    /// <summary>Where the payment stands.</summary>
    /// <param name="today">London's day.</param>
    public InvoicePayment PaymentOf(DateOnly today)
        => new(Invoice.Kind, Invoice.State, Invoice.Payable, Invoice.DateOnInvoice, Invoice.SubmittedAt, TermsDays, today) { FixedOn = Invoice.ExpectedOn, PaidOn = Invoice.PaidOn };
}
