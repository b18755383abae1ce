using Portal.Domain.Payments;

namespace Portal.Domain.PurchaseOrders;

/// <summary>
/// What the council expects to spend with one provider for one client in one financial year (the guide, part 4). Made and
/// revised by the portal from the authorised line items.
/// </summary>
public sealed class PurchaseOrder
{
    public required Guid Id { get; init; }

    /// <summary>The order's number; with the revision "20960 - 1".</summary>
    public int Number { get; init; }

    public required string ProviderRef { get; init; }

    public required string SsRef { get; init; }

    /// <summary>The year that the financial year begins in.</summary>
    public required int Year { get; init; }

    /// <summary>The latest revision, from 1.</summary>
    public required int Revision { get; set; }

    /// <summary>Pounds, without VAT: the sum of its lines, each rounded once.</summary>
    public required decimal Value { get; set; }

    /// <summary>When the first revision was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset RevisedAt { get; set; }

    public FinancialYear FinancialYear => new(Year);
}
