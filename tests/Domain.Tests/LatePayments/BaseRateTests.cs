using System.Globalization;
using Portal.Domain.LatePayments;

namespace Portal.Domain.Tests.LatePayments;

public sealed class BaseRateTests
{
    [Fact]
    public void Every_half_year_since_the_order_stands_in_the_file_once_and_without_a_gap()
    {
        var firsts = BaseRates.Known.All.Select(r => r.Key).ToList();

        Assert.Equal(new DateOnly(2002, 7, 1), firsts[0]);
        Assert.Equal(firsts.Skip(1), firsts.SkipLast(1).Select(f => f.AddMonths(6)));
        Assert.True(firsts[^1] >= new DateOnly(2026, 1, 1));
    }

    [Theory]
    [InlineData("2006-06-30", "4.50")]
    [InlineData("2008-12-31", "5.00")]
    [InlineData("2009-01-01", "2.00")] // 31 December 2008
    [InlineData("2016-12-31", "0.50")] // 0.25 came on 4 August 2016
    [InlineData("2017-01-01", "0.25")]
    [InlineData("2020-06-30", "0.75")] // 0.10 came on 19 March 2020
    [InlineData("2022-07-01", "1.25")]
    [InlineData("2023-07-01", "5.00")]
    [InlineData("2024-12-31", "5.25")]
    [InlineData("2026-06-30", "3.75")]
    public void The_rate_of_the_day_before_its_half_year_counts(string day, string percent)
        => Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), BaseRates.Known.Of(HalfYear.Of(Day(day))));

    [Fact]
    public void Where_none_is_known_there_is_none_until_somebody_adds_it()
    {
        var far = HalfYear.Of(new(2098, 8, 1));

        Assert.Null(BaseRates.Known.Of(far));
        Assert.Equal(6.5m, BaseRates.Known.With([new(new(2098, 7, 1), 6.5m)]).Of(far));
        Assert.Equal("1 July 2098 to 31 December 2098", far.ToString());
        Assert.Equal(new DateOnly(2098, 6, 30), far.FixedOn);
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
