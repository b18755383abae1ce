namespace Portal.Workflows.Invoices.Reconciling;

/// <summary>Where all that was finalised of one provider stands: finalised = orders + differences + balances + settled + VAT − contributions. Pounds.</summary>
public sealed record ReconciledProvider
{
    public required string ProviderRef { get; init; }

    /// <summary>What the invoices and credit notes say is payable.</summary>
    public required decimal Finalised { get; init; }

    /// <summary>Their lines on commitments that have a purchase order.</summary>
    public required decimal Orders { get; init; }

    /// <summary>Their lines on commitments that have none: money that nobody ordered.</summary>
    public required decimal Unordered { get; init; }

    /// <summary>What was typed beside the items, without VAT.</summary>
    public required decimal Differences { get; init; }

    /// <summary>Negative rests: carried forward from one invoice (added), brought forward to another (taken off).</summary>
    public required decimal Balances { get; init; }

    /// <summary>Negative rests that the provider paid back, or that a letter settled: no invoice takes them any more.</summary>
    public required decimal Settled { get; init; }

    /// <summary>VAT of lines and of differences.</summary>
    public required decimal Vat { get; init; }

    /// <summary>What other funders pay.</summary>
    public required decimal Contributions { get; init; }

    /// <summary>What is found nowhere: 0, or something is wrong.</summary>
    public decimal Lost => Finalised - Orders - Unordered - Differences - Balances - Settled - Vat + Contributions;

    public bool AddsUp => Lost == 0 && Unordered == 0;

    public static ReconciledProvider operator +(ReconciledProvider a, ReconciledProvider b) => new()
    {
        ProviderRef = a.ProviderRef,
        Finalised = a.Finalised + b.Finalised,
        Orders = a.Orders + b.Orders,
        Unordered = a.Unordered + b.Unordered,
        Differences = a.Differences + b.Differences,
        Balances = a.Balances + b.Balances,
        Settled = a.Settled + b.Settled,
        Vat = a.Vat + b.Vat,
        Contributions = a.Contributions + b.Contributions,
    };
}
