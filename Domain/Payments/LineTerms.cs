using Portal.Domain.CarePackages;

namespace Portal.Domain.Payments;

/// <summary>What of a care package line item the payment depends on, as it stands now.</summary>
/// <param name="Start">The first day, included.</param>
/// <param name="End">The last day, included; null while open.</param>
/// <param name="WeeklyCost">Pounds a week.</param>
/// <param name="Vat">The contract's rate.</param>
/// <param name="ContributionWeekly">Pounds a week that another funder pays, or null.</param>
/// <param name="ContributionPercent">The percentage of the rounded value that another funder pays, 0 to 100, or null.</param>
/// <param name="IsPayable">Authorised, and its document agreed where the contract asks for one. What is not payable pays nothing.</param>
public readonly record struct LineTerms(
    DateOnly Start,
    DateOnly? End,
    decimal WeeklyCost,
    VatRate Vat,
    decimal? ContributionWeekly,
    decimal? ContributionPercent,
    bool IsPayable)
{
    private readonly IReadOnlyList<DaySpan>? held;

    /// <summary>The provider has no VAT number, so that no VAT is due, whatever the contract's rate is (DOMAIN, "Control of money").</summary>
    public bool LacksVatNumber { get; init; }

    /// <summary>VAT that the contract asks for and that is not due, since its provider has no VAT number.</summary>
    public bool LeavesVatOut => LacksVatNumber && PaymentCalculation.RateOf(Vat) != 0;

    /// <summary>Days that are not paid now, since the provider's own report of them is open (DOMAIN, "Open report"); none meets another.</summary>
    public IReadOnlyList<DaySpan> Held
    {
        get => held ?? [];
        init => held = value;
    }

    /// <summary>It is payable, and on some day of the month.</summary>
    public bool IsPayableIn(PaymentPeriod period) => IsPayable && Start <= period.Last && (End is not { } end || end >= period.First);
}
