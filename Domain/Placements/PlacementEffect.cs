using Portal.Domain.Payments;

namespace Portal.Domain.Placements;

/// <summary>What a report would do to the payment, month by month. Pure: nothing changes until the register does.</summary>
public static class PlacementEffect
{
    /// <summary>The months that would come to something else, from the first to the one that <paramref name="today"/> is in.</summary>
    /// <param name="facts">What was reported.</param>
    /// <param name="now">The line item's terms, as payable; null where one is missing.</param>
    /// <param name="today">London's day; a report about later days shows its own first month.</param>
    public static IReadOnlyList<PlacementMonth> Of(PlacementFacts facts, LineTerms? now, DateOnly today)
    {
        var months = new List<PlacementMonth>();
        var last = PaymentPeriod.Of(facts.Day > today ? facts.Day : today);
        for (var period = PaymentPeriod.Of(facts.Day); period <= last; period = period.Next)
        {
            var registered = now is { } terms ? PaymentCalculation.For(terms, period).Payable : 0;
            var month = new PlacementMonth(period, registered, Reported(facts, now, period).Payable);
            if (month.Difference != 0)
            {
                months.Add(month);
            }
        }

        return months;
    }

    private static LineAmounts Reported(PlacementFacts facts, LineTerms? now, PaymentPeriod period) => (facts.Kind, now) switch
    {
        (PlacementReportKind.Missing, _) => PaymentCalculation.For(Missing(facts), period),
        (_, { } terms) when facts.Held is { } held => PaymentCalculation.For(terms with { Held = [held] }, period) + Elsewhere(facts, terms, period),
        _ => LineAmounts.Zero,
    };

    private static LineTerms Missing(PlacementFacts facts)
        => new(facts.Day, facts.LastDay, facts.WeeklyCost ?? 0, CarePackages.VatRate.Exempt, ContributionWeekly: null, ContributionPercent: null, IsPayable: true);

    /// <summary>What another service of the same provider would be paid; nothing where the child left the provider.</summary>
    private static LineAmounts Elsewhere(PlacementFacts facts, in LineTerms terms, PaymentPeriod period)
        => facts.ToServiceRef is null
            ? LineAmounts.Zero
            : PaymentCalculation.For(terms with { Start = facts.Day, WeeklyCost = facts.WeeklyCost ?? terms.WeeklyCost }, period);
}
