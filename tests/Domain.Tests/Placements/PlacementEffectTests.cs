using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.Domain.Placements;

namespace Portal.Domain.Tests.Placements;

/// <summary>The guide's £1,000.00 a week from 1 February 2016, and what a report does to it.</summary>
public sealed class PlacementEffectTests
{
    private static readonly LineTerms Open = new(new(2016, 2, 1), End: null, 1_000, VatRate.Exempt, ContributionWeekly: null, ContributionPercent: null, IsPayable: true);
    private static readonly DateOnly March = new(2016, 3, 31);

    [Fact]
    public void An_end_takes_the_days_after_it_off()
        => Assert.Equal(
            [(2, 4_142.86m, 2_571.43m, -1_571.43m), (3, 4_428.57m, 0m, -4_428.57m)],
            Effect(Facts(PlacementReportKind.Ended, new(2016, 2, 18)), Open, March));

    [Fact]
    public void A_missing_placement_adds_its_days_up_to_today()
        => Assert.Equal(
            [(2, 0m, 2_000m, 2_000m), (3, 0m, 4_428.57m, 4_428.57m)],
            Effect(Facts(PlacementReportKind.Missing, new(2016, 2, 16)) with { WeeklyCost = 1_000 }, now: null, March));

    [Fact]
    public void A_missing_placement_that_has_ended_stops_at_its_last_day()
        => Assert.Equal(
            [(2, 0m, 142.86m, 142.86m)],
            Effect(Facts(PlacementReportKind.Missing, new(2016, 2, 29)) with { WeeklyCost = 1_000, LastDay = new(2016, 2, 29) }, now: null, March));

    [Fact]
    public void A_move_within_the_provider_ends_one_and_begins_another()
        => Assert.Equal(
            [(2, 4_142.86m, 2_428.57m + 2_640m, 925.71m), (3, 4_428.57m, 6_820m, 2_391.43m)],
            Effect(Facts(PlacementReportKind.Moved, new(2016, 2, 18)) with { ToServiceRef = "S2", WeeklyCost = 1_540 }, Open, March));

    [Fact]
    public void A_move_elsewhere_ends_on_the_day_before()
        => Assert.Equal((2, 4_142.86m, 2_428.57m, -1_714.29m), Effect(Facts(PlacementReportKind.Moved, new(2016, 2, 18)), Open, new(2016, 2, 29)).Single());

    [Fact]
    public void An_absence_is_what_its_days_come_to_across_months()
        => Assert.Equal(
            [(2, 4_142.86m, 3_857.14m, -285.72m), (3, 4_428.57m, 4_000m, -428.57m)],
            Effect(Facts(PlacementReportKind.Absent, new(2016, 2, 28)) with { LastDay = new(2016, 3, 3) }, Open, new(2016, 5, 1)));

    [Fact]
    public void A_day_to_come_shows_its_own_month()
        => Assert.Equal((6, 4_285.71m, 1_428.57m, -2_857.14m), Effect(Facts(PlacementReportKind.Ended, new(2016, 6, 10)), Open, March).Single());

    [Fact]
    public void What_changes_nothing_has_no_effect()
        => Assert.Empty(Effect(Facts(PlacementReportKind.Ended, new(2016, 3, 31)), Open with { End = new(2016, 2, 29) }, March));

    private static IEnumerable<(int Month, decimal Registered, decimal Reported, decimal Difference)> Effect(PlacementFacts facts, LineTerms? now, DateOnly today)
        => PlacementEffect.Of(facts, now, today).Select(m => (m.Period.First.Month, m.AsRegistered, m.AsReported, m.Difference));

    private static PlacementFacts Facts(PlacementReportKind kind, DateOnly day) => new() { Kind = kind, ServiceRef = "S1", Day = day, Words = "It is so." };
}
