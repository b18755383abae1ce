using System.Globalization;
using CsCheck;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Payments;

public sealed class FinancialYearTests
{
    [Theory]
    [InlineData("2016-03-31", "15/16")]
    [InlineData("2016-04-01", "16/17")]
    [InlineData("2016-12-31", "16/17")]
    [InlineData("2017-01-01", "16/17")]
    [InlineData("2017-03-31", "16/17")]
    [InlineData("2000-02-29", "99/00")]
    [InlineData("2009-04-01", "09/10")]
    public void It_begins_on_1_April_and_ends_on_31_March(string day, string expected)
        => Assert.Equal(expected, FinancialYear.Of(Day(day)).ToString());

    [Fact]
    public void Its_first_and_last_day_belong_to_it_and_the_next_begins_the_day_after()
    {
        var year = new FinancialYear(2016);

        Assert.Equal((new DateOnly(2016, 4, 1), new DateOnly(2017, 3, 31)), (year.First, year.Last));
        Assert.Equal(year.Last.AddDays(1), year.Next.First);
    }

    [Theory]
    [InlineData("16/17", 2016)]
    [InlineData("00/01", 2000)]
    [InlineData("09/10", 2009)]
    [InlineData("99/00", 2099)]
    public void It_is_read_as_it_is_written(string text, int startYear)
    {
        Assert.True(FinancialYear.TryParse(text, out var year));
        Assert.Equal((startYear, text), (year.StartYear, year.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("16/18")]
    [InlineData("17/16")]
    [InlineData("16-17")]
    [InlineData("1617/")]
    [InlineData("2016/17")]
    [InlineData(" 6/ 7")]
    [InlineData("-1/00")]
    [InlineData("+1/02")]
    [InlineData("٠١/٠٢")]
    public void Anything_else_is_no_year(string? text) => Assert.False(FinancialYear.TryParse(text, out _));

    [Fact]
    public void Years_are_ordered_as_time_goes()
    {
        var (a, b, same) = (new FinancialYear(2016), new FinancialYear(2017), new FinancialYear(2016));

        Assert.True(a < b && b > a && a <= b && b >= a && a <= same && a >= same);
        Assert.False(b < a || a > b || b <= a || a >= b || a < same || a > same);
    }

    [Fact]
    public void Every_day_belongs_to_exactly_the_year_that_holds_it()
        => Gen.Int[0, 100_000].Sample(offset =>
        {
            var day = new DateOnly(1950, 1, 1).AddDays(offset);
            var year = FinancialYear.Of(day);
            Assert.InRange(day, year.First, year.Last);
        });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
