using CsCheck;
using Portal.Domain.Calendar;

namespace Portal.Domain.Tests.Calendar;

public sealed class BankHolidayTests
{
    /// <summary>As published for England.</summary>
    [Theory]
    [InlineData(1964, "03-27 03-30 05-18 08-03 12-25 12-28")]
    [InlineData(1968, "03-15 04-12 04-15 05-27 09-02 12-25 12-26")]
    [InlineData(1973, "04-20 04-23 05-28 08-27 11-14 12-25 12-26")]
    [InlineData(1977, "01-03 04-08 04-11 05-30 06-07 08-29 12-26 12-27")]
    [InlineData(1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31")]
    [InlineData(2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26")]
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

    /// <summary>Another library's opinion of every year under the law of today; it lacks the days of one year that were proclaimed for one event.</summary>
    [Fact]
    public void They_are_those_that_others_compute()
    {
        DateOnly[] lacking = [new(1973, 11, 14), new(1977, 6, 7), new(1981, 7, 29), new(1999, 12, 31)];
        var others = new PublicHoliday.UKBankHoliday();

        Assert.All(Enumerable.Range(1971, 150), year =>
            Assert.Equal(others.PublicHolidays(year).Select(DateOnly.FromDateTime).Concat(lacking.Where(d => d.Year == year)).Order(), BankHolidays.In(year)));
    }

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
