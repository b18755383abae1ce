using System.Globalization;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Payments;

/// <summary>The guide's sums, to the penny.</summary>
public sealed class PaymentCalculationTests
{
    private static readonly PaymentPeriod July2018 = PaymentPeriod.Of(new(2018, 7, 1));

    [Theory]
    [InlineData("1000", "2016-02-01", null, "2016-02-01", "2016-02-29", "4142.86")] // a rounded daily rate would give 4,142.94
    [InlineData("4000", "2018-07-01", null, "2018-07-01", "2018-07-31", "17714.29")]
    [InlineData("3000", "2018-07-04", null, "2018-07-01", "2018-07-31", "12000.00")]
    [InlineData("1430", "2016-10-29", null, "2016-10-01", "2016-10-31", "612.86")]
    [InlineData("1430", "2016-10-29", null, "2016-04-01", "2017-03-31", "31460.00")]
    [InlineData("890", "2018-01-01", null, "2018-07-01", "2018-07-31", "3941.43")]
    [InlineData("890", "2018-01-01", "2018-07-18", "2018-07-01", "2018-07-31", "2288.57")]
    [InlineData("1000", "2015-02-01", "2015-02-28", "2015-02-01", "2015-02-28", "4000.00")]
    [InlineData("0.07", "2016-02-01", "2016-02-01", "2016-02-01", "2016-02-29", "0.01")]
    [InlineData("0.035", "2016-02-01", "2016-02-01", "2016-02-01", "2016-02-29", "0.01")] // half a penny
    public void Weekly_cost_times_days_over_seven_rounded_once(string weekly, string start, string? end, string from, string to, string expected)
        => Assert.Equal(new LineAmounts(Money(expected), 0, 0), PaymentCalculation.For(Terms(Money(weekly), Day(start), end is null ? null : Day(end)), Day(from), Day(to)));

    [Fact]
    public void The_guides_invoice_111_comes_to_29714_29_and_its_unauthorised_line_items_pay_nothing()
    {
        LineTerms[] lines =
        [
            Terms(4_000, new(2018, 7, 1)),
            Terms(3_000, new(2018, 7, 4)),
            Terms(4_000, new(2018, 7, 2)) with { IsPayable = false },
            Terms(500, new(2018, 7, 2)) with { IsPayable = false },
        ];

        Assert.Equal([17_714.29m, 12_000.00m, 0m, 0m], lines.Select(t => PaymentCalculation.For(t, July2018).Payable));
        Assert.Equal(29_714.29m, lines.Sum(t => PaymentCalculation.For(t, July2018).Payable));
    }

    [Theory]
    [InlineData("2018-07-10", "2018-07-20", 11)]
    [InlineData("2018-06-01", "2018-07-01", 1)]
    [InlineData("2018-07-31", null, 1)]
    [InlineData("2018-06-01", "2018-06-30", 0)]
    [InlineData("2018-08-01", null, 0)]
    [InlineData("2018-01-01", "2018-12-31", 31)]
    [InlineData("2018-07-15", "2018-07-15", 1)]
    public void Both_ends_count(string start, string? end, int days)
        => Assert.Equal(days, PaymentCalculation.SharedDays(Day(start), end is null ? null : Day(end), July2018.First, July2018.Last));

    [Theory]
    [InlineData("0", "0", "0")] // never invoiced
    [InlineData("4142.86", "0", "0")]
    [InlineData("4142.86", "828.57", "828.57")] // invoiced before the number left the register: a person looks, nothing is taken back
    [InlineData("8285.72", "1657.14", "828.57")] // no more than the contract's rate of what it costs now
    public void Without_a_VAT_number_no_VAT_is_due_and_what_was_invoiced_stands(string value, string vat, string expected)
    {
        var terms = Terms(1_000, new(2016, 2, 1)) with { Vat = VatRate.Standard, LacksVatNumber = true };
        var february = PaymentPeriod.Of(new(2016, 2, 1));

        Assert.Equal(new LineAmounts(4_142.86m, 0, 0), PaymentCalculation.For(terms, february));
        Assert.Equal(new LineAmounts(4_142.86m, Money(expected), 0), PaymentCalculation.Standing(terms, february, new(Money(value), Money(vat), 0)));
        Assert.True(terms.LeavesVatOut);
        Assert.False((terms with { Vat = VatRate.Exempt }).LeavesVatOut);
    }

    [Theory]
    [InlineData(VatRate.Exempt, "0")]
    [InlineData(VatRate.Zero, "0")]
    [InlineData(VatRate.Reduced, "207.14")] // 5 % of 4,142.86 is 207.143
    [InlineData(VatRate.Standard, "828.57")] // 20 % is 828.572
    public void VAT_is_worked_out_from_the_rounded_value_at_the_contracts_rate(VatRate vat, string expected)
    {
        var amounts = PaymentCalculation.For(Terms(1_000, new(2016, 2, 1)) with { Vat = vat }, PaymentPeriod.Of(new(2016, 2, 1)));

        Assert.Equal(new LineAmounts(4_142.86m, Money(expected), 0), amounts);
        Assert.Equal(4_142.86m + Money(expected), amounts.Payable);
    }

    [Fact]
    public void VAT_of_half_a_penny_goes_away_from_zero()
        => Assert.Equal(0.01m, PaymentCalculation.For(Terms(0.70m, new(2016, 2, 1), new(2016, 2, 1)) with { Vat = VatRate.Reduced }, PaymentPeriod.Of(new(2016, 2, 1))).Vat); // 5 % of 10p

    [Fact]
    public void A_weekly_contribution_is_worked_out_like_the_value()
    {
        var amounts = PaymentCalculation.For(Terms(1_000, new(2016, 2, 1)) with { ContributionWeekly = 333.33m }, PaymentPeriod.Of(new(2016, 2, 1)));

        Assert.Equal(new LineAmounts(4_142.86m, 0, 1_380.94m), amounts); // 333.33 × 29 / 7 = 1,380.938...
        Assert.Equal(2_761.92m, amounts.Payable);
    }

    [Fact]
    public void A_contribution_in_percent_is_taken_from_the_rounded_value()
    {
        // 1p a week over 6 days is 0.857p, which rounds to 1p; 50 % of that is half a penny. Of the unrounded value it would be 0.43p: nothing.
        var amounts = PaymentCalculation.For(Terms(0.01m, new(2016, 2, 1), new(2016, 2, 6)) with { ContributionPercent = 50 }, PaymentPeriod.Of(new(2016, 2, 1)));

        Assert.Equal(new LineAmounts(0.01m, 0, 0.01m), amounts);
        Assert.Equal(1_387.86m, PaymentCalculation.For(Terms(1_000, new(2016, 2, 1)) with { ContributionPercent = 33.5m }, PaymentPeriod.Of(new(2016, 2, 1))).Contribution);
    }

    [Fact]
    public void Value_and_VAT_less_the_contribution_are_payable()
        => Assert.Equal(
            4_142.86m + 828.57m - 2_071.43m,
            PaymentCalculation.For(Terms(1_000, new(2016, 2, 1)) with { Vat = VatRate.Standard, ContributionPercent = 50 }, PaymentPeriod.Of(new(2016, 2, 1))).Payable);

    [Fact]
    public void What_ended_earlier_is_adjusted_by_what_it_should_be_less_what_was_invoiced()
    {
        var paid = PaymentCalculation.For(Terms(890, new(2018, 1, 1)), July2018);

        var adjustment = PaymentCalculation.Adjustment(Terms(890, new(2018, 1, 1), new(2018, 7, 18)), July2018, paid);

        Assert.Equal((3_941.43m, -1_652.86m), (paid.Value, adjustment.Value));
    }

    [Fact]
    public void What_became_unauthorised_gives_everything_back()
    {
        var terms = Terms(890, new(2018, 1, 1)) with { Vat = VatRate.Standard, ContributionWeekly = 100 };
        var paid = PaymentCalculation.For(terms, July2018);

        Assert.Equal(-paid, PaymentCalculation.Adjustment(terms with { IsPayable = false }, July2018, paid));
    }

    private static LineTerms Terms(decimal weekly, DateOnly start, DateOnly? end = null) => new(start, end, weekly, VatRate.Exempt, null, null, IsPayable: true);

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Amounts_are_added_taken_off_and_turned_round_part_by_part()
    {
        var (more, less) = (new LineAmounts(100, 20, 10), new LineAmounts(30, 6, 3));

        Assert.Equal(new LineAmounts(130, 26, 13), LineAmounts.Add(more, less));
        Assert.Equal(new LineAmounts(70, 14, 7), LineAmounts.Subtract(more, less));
        Assert.Equal(new LineAmounts(-30, -6, -3), LineAmounts.Negate(less));
    }
}
