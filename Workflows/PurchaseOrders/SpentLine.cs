namespace Portal.Workflows.PurchaseOrders;

/// <summary>A line of a finalised invoice or credit note, by its commitment.</summary>
internal sealed record SpentLine
{
    public required string ProviderRef { get; init; }

    public required string? SsRef { get; init; }

    public required int? Year { get; init; }

    /// <summary>Pounds, without VAT; what is given back is negative.</summary>
    public required decimal Value { get; init; }
}
