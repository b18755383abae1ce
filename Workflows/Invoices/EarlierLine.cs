using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A live line for a month of a line item, on an invoice that the reader may see.</summary>
public sealed record EarlierLine
{
    public required string LineItemRef { get; init; }

    public required DateOnly First { get; init; }

    public required int Revision { get; init; }

    public required InvoiceLineKind Kind { get; init; }

    public required Guid InvoiceId { get; init; }

    public required string Number { get; init; }

    public required LineAmounts Amounts { get; init; }
}
