using Portal.Domain.CarePackages;
using Portal.Domain.Payments;

namespace Portal.Workflows.CarePackages;

/// <summary>One care package line item as its page shows it.</summary>
/// <param name="Item">The line item itself.</param>
/// <param name="Contract">The contract that it was purchased on.</param>
/// <param name="Client">"Surname, Forename".</param>
/// <param name="Service">The service's name.</param>
/// <param name="Provider">The name of the contract's provider.</param>
/// <param name="HasItsDocument">It has the agreed document that its contract asks for, or needs none.</param>
public sealed record LineItemDetails(CarePackageLineItem Item, Contract Contract, string Client, string Service, string Provider, bool HasItsDocument)
{
    /// <summary>Nothing here: it is payable.</summary>
    public IReadOnlyList<WhyNotPayable> Obstacles =>
    [
        .. Item.Authorised ? [] : new[] { WhyNotPayable.NotAuthorised },
        .. HasItsDocument ? [] : new[] { WhyNotPayable.NoAgreedDocument },
    ];

    /// <summary>Days that are not paid before the provider's report of them is answered; see <see cref="HeldRule"/>.</summary>
    public IReadOnlyList<DaySpan> Held { get; init; } = [];

    /// <summary>Its provider has no VAT number; see <see cref="VatNumberRule"/>.</summary>
    public bool LacksVatNumber { get; init; }

    /// <summary>What it costs by the day, whether it is payable yet or not.</summary>
    public LineTerms Terms => new(Item.StartDate, Item.EndDate, Item.WeeklyCost, Contract.Vat, Item.ContributionWeekly, Item.ContributionPercent, IsPayable: true)
    {
        Held = Held,
        LacksVatNumber = LacksVatNumber,
    };

    public bool HasVat => PaymentCalculation.RateOf(Contract.Vat) != 0;

    public bool HasContribution => Item.ContributionWeekly is not null || Item.ContributionPercent is not null;
}
