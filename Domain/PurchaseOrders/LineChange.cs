namespace Portal.Domain.PurchaseOrders;

/// <summary>What became of one line item between two revisions of an order that follow each other.</summary>
/// <param name="Before">Its line on the earlier one, or null where it is new.</param>
/// <param name="After">Its line on the later one, or null where it is not ordered any more.</param>
public sealed record LineChange(PurchaseOrderLine? Before, PurchaseOrderLine? After)
{
    /// <summary>The line as it stands, or stood last.</summary>
    public PurchaseOrderLine Line => After ?? Before!;

    public bool IsAdded => Before is null;

    public bool IsTakenOff => After is null;

    public bool CostChanged => Before is not null && After is not null && Before.WeeklyCost != After.WeeklyCost;

    public bool DaysChanged => Before is not null && After is not null && (Before.From, Before.To) != (After.From, After.To);

    /// <summary>Its last day moved and its first day did not.</summary>
    public bool EndMoved => DaysChanged && Before!.From == After!.From;

    public bool PlaceChanged => Before is not null && After is not null && (Before.ServiceRef, Before.ServiceLevel) != (After.ServiceRef, After.ServiceLevel);

    /// <summary>Pounds that the order's value moved by because of it.</summary>
    public decimal Difference => (After?.Value ?? 0) - (Before?.Value ?? 0);

    /// <summary>The line items whose lines differ, by reference.</summary>
    public static IReadOnlyList<LineChange> Between(IEnumerable<PurchaseOrderLine> before, IEnumerable<PurchaseOrderLine> after)
    {
        var earlier = before.ToDictionary(l => l.LineItemRef, StringComparer.Ordinal);
        var later = after.ToDictionary(l => l.LineItemRef, StringComparer.Ordinal);
        return
        [
            .. earlier.Keys.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(item => new LineChange(earlier.GetValueOrDefault(item), later.GetValueOrDefault(item)))
                .Where(c => c.IsAdded || c.IsTakenOff || c.CostChanged || c.DaysChanged || c.PlaceChanged || c.Difference != 0),
        ];
    }
}
