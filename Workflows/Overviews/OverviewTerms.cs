using Portal.Domain.CarePackages;
using Portal.Domain.Payments;

namespace Portal.Workflows.Overviews;

/// <summary>The terms of payable line items, as a row of SQL.</summary>
internal sealed class OverviewTerms
{
    public DateOnly Start { get; init; }

    public DateOnly? End { get; init; }

    public decimal WeeklyCost { get; init; }

    public required string Vat { get; init; }

    public decimal? ContributionWeekly { get; init; }

    public decimal? ContributionPercent { get; init; }

    public required bool LacksVatNumber { get; init; }

    /// <summary>How many line items have them.</summary>
    public required int LineItems { get; init; }

    public LineTerms Terms => new(Start, End, WeeklyCost, Enum.Parse<VatRate>(Vat), ContributionWeekly, ContributionPercent, IsPayable: true) { LacksVatNumber = LacksVatNumber };
}
