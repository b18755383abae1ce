using Portal.Domain.Payments;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>A line of a list of purchase orders, with the guide's columns (4.3).</summary>
public sealed record PurchaseOrderRow
{
    public required Guid Id { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    public required string SsRef { get; init; }

    public required int Year { get; init; }

    public required string Provider { get; init; }

    /// <summary>Pounds, without VAT.</summary>
    public required decimal Value { get; init; }

    /// <summary>Pounds, without VAT, of finalised invoices and credit notes.</summary>
    public required decimal SpendToDate { get; init; }

    /// <summary>When the latest revision was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public FinancialYear FinancialYear => new(Year);
}
