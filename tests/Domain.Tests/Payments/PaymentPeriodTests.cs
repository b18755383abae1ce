using CsCheck;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Payments;

public sealed class PaymentPeriodTests
{
    [Fact]
    public void It_is_a_calendar_month_with_both_its_ends()
    {
        var february = PaymentPeriod.Of(new(2016, 2, 17));

        Assert.Equal((new DateOnly(2016, 2, 1), new DateOnly(2016, 2, 29)), (february.First, february.Last));
        Assert.Equal("01/02/2016 - 29/02/2016", february.ToString());
        Assert.Equal(PaymentPeriod.Of(new(2016, 2, 29)), february);
    }

    [Theory]
    [InlineData(2000, 29)]
    [InlineData(2015, 28)]
    [InlineData(2016, 29)]
    [InlineData(2100, 28)]
    public void February_has_29_days_in_leap_years_only(int year, int days)
        => Assert.Equal(days, PaymentPeriod.Of(new(year, 2, 1)).Last.Day);

    [Fact]
    public void The_next_and_the_previous_one_join_it_over_the_turn_of_the_year()
    {
        var december = PaymentPeriod.Of(new(2015, 12, 31));

        Assert.Equal(new DateOnly(2016, 1, 1), december.Next.First);
        Assert.Equal(december, december.Next.Previous);
        Assert.Equal(new DateOnly(2015, 11, 30), december.Previous.Last);
    }

    [Fact]
    public void They_are_ordered_as_time_goes()
    {
        var (a, b, same) = (PaymentPeriod.Of(new(2015, 12, 9)), PaymentPeriod.Of(new(2016, 1, 1)), PaymentPeriod.Of(new(2015, 12, 31)));

        Assert.True(a < b && b > a && a <= b && b >= a && a <= same && a >= same);
        Assert.False(b < a || a > b || b <= a || a >= b || a < same || a > same);
    }

    [Fact]
    public void The_months_of_a_year_never_cross_31_March_and_cover_the_year_exactly_once()
        => Gen.Int[1950, 2190].Sample(start =>
        {
            var year = new FinancialYear(start);
            var months = Enumerable.Range(0, 12).Select(m => PaymentPeriod.Of(year.First.AddMonths(m))).ToList();

            Assert.All(months, m => Assert.Equal((year, year), (m.FinancialYear, FinancialYear.Of(m.Last))));
            Assert.Equal(
                Enumerable.Range(year.First.DayNumber, year.Last.DayNumber - year.First.DayNumber + 1),
                months.SelectMany(m => Enumerable.Range(m.First.DayNumber, m.Last.DayNumber - m.First.DayNumber + 1)));
        });
}
