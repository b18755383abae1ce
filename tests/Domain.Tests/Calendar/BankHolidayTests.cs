using CsCheck;
using Portal.Domain.Calendar;

namespace Portal.Domain.Tests.Calendar;

public sealed class BankHolidayTests
{
    /// <summary>As published for England.</summary>
    [Theory]
    [InlineData(2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void They_are_those_of_England(int year, string expected)
        => Assert.Equal(expected, string.Join(' ', BankHolidays.In(year).Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>Its earliest and latest in this century, the two years that the moon's cycle would put a week later, and a year that is no leap year.</summary>
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    public void The_Friday_before_Easter_and_the_Monday_after_it_are_two_of_them(string sunday)
    {
        var easter = DateOnly.Parse(sunday, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([easter.AddDays(-2), easter.AddDays(1)], BankHolidays.In(easter.Year).Where(d => Math.Abs(d.DayNumber - easter.DayNumber) < 5));
    }

    [Fact]
    public void None_falls_on_a_weekend_and_each_year_has_at_least_eight()
        => Gen.Int[1990, 2190].Sample(year =>
        {
            var days = BankHolidays.In(year);
            Assert.DoesNotContain(days, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.InRange(days.Distinct().Count(), 8, 10);
            Assert.All(days, d => Assert.Equal(year, d.Year));
        });
}
