namespace Portal.Workflows.Overviews;

/// <summary>A provider in a financial year. Pounds, without VAT.</summary>
/// <param name="ProviderRef">The provider.</param>
/// <param name="Provider">Its name.</param>
/// <param name="Orders">Its purchase orders of the year.</param>
/// <param name="Committed">What they come to.</param>
/// <param name="Spent">The lines of finalised invoices and credit notes of these commitments.</param>
public sealed record CommitmentRow(string ProviderRef, string Provider, int Orders, decimal Committed, decimal Spent)
{
    public decimal Left => Committed - Spent;
}
