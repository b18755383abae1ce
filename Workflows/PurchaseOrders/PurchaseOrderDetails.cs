using Portal.Domain.Payments;
using Portal.Domain.PurchaseOrders;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>One revision of a purchase order as its page shows it (the guide, 4.4).</summary>
public sealed record PurchaseOrderDetails
{
    public required PurchaseOrder Order { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    public required string Provider { get; init; }

    public string? ProviderAddress { get; init; }

    public required int PaymentTermsDays { get; init; }

    /// <summary>Pounds, without VAT, of finalised invoices and credit notes, whatever the revision.</summary>
    public required decimal SpendToDate { get; init; }

    /// <summary>All of them, the latest first.</summary>
    public required IReadOnlyList<PurchaseOrderRevision> Revisions { get; init; }

    /// <summary>The one that is shown.</summary>
    public required PurchaseOrderRevision Shown { get; init; }

    /// <summary>Of the one that is shown, by first day.</summary>
    public required IReadOnlyList<PurchaseOrderLine> Lines { get; init; }

    /// <summary>Against the revision before; empty on the first.</summary>
    public required IReadOnlyList<LineChange> Changes { get; init; }

    /// <summary>The services of <see cref="Lines"/> and <see cref="Changes"/>, by ref.</summary>
    public required IReadOnlyDictionary<string, OrderPlace> Places { get; init; }

    public bool IsLatest => Shown.Revision == Order.Revision;

    /// <summary>The revision before the one that is shown.</summary>
    public PurchaseOrderRevision? Before => Revisions.FirstOrDefault(r => r.Revision == Shown.Revision - 1);

    /// <summary>Pounds; negative where more was spent than this revision orders.</summary>
    public decimal Left => Shown.Value - SpendToDate;

    /// <summary>"20960 - 1".</summary>
    public string Name => $"{Order.Number} - {Shown.Revision}";

    /// <summary>"Ella, Cinder (C1170421) - 16/17".</summary>
    public string Commitment => $"{Client} ({Order.SsRef}) - {Order.FinancialYear}";

    public FinancialYear FinancialYear => Order.FinancialYear;
}
