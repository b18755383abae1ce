namespace Portal.Workflows.Invoices;

/// <summary>
/// What submitted invoices and credit notes of a provider claim of a month, and what of that has been paid. Kept by the moves that submit, return and pay them, so that
/// no page adds up a provider's lines; the nightly checks do. A balance brought forward is of no month.
/// </summary>
public sealed class ClaimedMonth
{
    public required string ProviderRef { get; init; }

    /// <summary>The month, by its first day.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Pounds, payable; less than nothing where more was given back.</summary>
    public required decimal Invoiced { get; init; }

    /// <summary>Of those, what is on invoices with a day of payment. An invoice of less than nothing never has one.</summary>
    public required decimal Paid { get; init; }
}
