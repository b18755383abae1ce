namespace Portal.Workflows.Invoices;

/// <summary>
/// What finalised invoices and credit notes come to of one commitment: a provider's, a client's and a financial year's. Kept by the move that finalises, so that
/// no purchase order adds its lines up; the nightly checks do. A balance brought forward belongs to no commitment.
/// </summary>
public sealed class CommitmentSpend
{
    public required string ProviderRef { get; init; }

    public required string SsRef { get; init; }

    /// <summary>The financial year, by the year in which it starts.</summary>
    public required int Year { get; init; }

    /// <summary>Pounds, without VAT; less than nothing where more was given back.</summary>
    public required decimal Value { get; init; }
}
