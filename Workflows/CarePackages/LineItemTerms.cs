using Portal.Domain.CarePackages;
using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>A line item's terms as SQL reads them; see <see cref="LineItemQueries.Terms"/>.</summary>
internal sealed record LineItemTerms
{
    public required string Ref { get; init; }

    /// <summary>Whose contract it is on.</summary>
    public required string ProviderRef { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly? End { get; init; }

    public required decimal WeeklyCost { get; init; }

    /// <summary>A <see cref="VatRate"/>, as it is kept.</summary>
    public required string Vat { get; init; }

    public required decimal? ContributionWeekly { get; init; }

    public required decimal? ContributionPercent { get; init; }

    public required bool IsPayable { get; init; }

    /// <summary>First and last days in turn that open reports hold; see <see cref="HeldRule"/>.</summary>
    public required DateOnly[]? Held { get; init; }

    /// <summary>See <see cref="VatNumberRule"/>.</summary>
    public required bool LacksVatNumber { get; init; }

    public LineTerms ToTerms() => new(Start, End, WeeklyCost, Enum.Parse<VatRate>(Vat), ContributionWeekly, ContributionPercent, IsPayable)
    {
        Held = HeldRule.Spans(Held),
        LacksVatNumber = LacksVatNumber,
    };
}
