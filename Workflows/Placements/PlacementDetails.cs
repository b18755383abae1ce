using Portal.Domain.Payments;
using Portal.Domain.Placements;

namespace Portal.Workflows.Placements;

/// <summary>A report as its page shows it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Client">"Surname, Forename", or null where it is about a missing line item.</param>
/// <param name="Service">The service's name.</param>
/// <param name="ToService">The name of the service that the child moved to.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Terms">The line item's terms now, as payable; null where one is missing.</param>
/// <param name="Months">The months that would come to something else.</param>
/// <param name="Invoiced">What live invoices claim of each of those months, by its first day.</param>
public sealed record PlacementDetails(
    PlacementReport Report,
    string? Client,
    string Service,
    string? ToService,
    string Provider,
    LineTerms? Terms,
    IReadOnlyList<PlacementMonth> Months,
    IReadOnlyDictionary<DateOnly, decimal> Invoiced)
{
    /// <summary>Pounds, over all the months shown.</summary>
    public decimal Difference => Months.Sum(m => m.Difference);

    /// <summary>Pounds, over the months that are invoiced already: what the report would add, or take back.</summary>
    public decimal OfInvoiced => Months.Sum(m => Invoiced.TryGetValue(m.Period.First, out var invoiced) ? m.AsReported - invoiced : 0);
}
