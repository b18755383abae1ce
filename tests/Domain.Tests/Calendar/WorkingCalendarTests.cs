using CsCheck;
using Portal.Domain.Calendar;

namespace Portal.Domain.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2027-03-24", 1, "2027-03-25")]
    [InlineData("2027-03-24", 2, "2027-03-30")] // over Good Friday, the weekend and Easter Monday
    [InlineData("2027-03-24", 5, "2027-04-02")]
    [InlineData("2026-12-24", 1, "2026-12-29")] // Christmas on a Friday, Boxing Day moved to Monday
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void Days_are_counted_after_the_day_itself(string from, int count, string expected)
        => Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            WorkingCalendar.England.After(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), count));

    [Fact]
    public void The_councils_own_closing_days_do_not_count()
    {
        var calendar = new WorkingCalendar([new(2026, 12, 24)]);

        Assert.False(calendar.IsWorkingDay(new(2026, 12, 24)));
        Assert.Equal(new DateOnly(2026, 12, 29), calendar.After(new(2026, 12, 23), 1));
    }

    [Fact]
    public void Nothing_is_due_a_negative_number_of_days_later()
        => Assert.Throws<ArgumentOutOfRangeException>(() => WorkingCalendar.England.After(new(2026, 11, 23), -1));

    [Fact]
    public void So_many_working_days_later_is_a_working_day_and_so_many_lie_between()
        => Gen.Select(Gen.Int[0, 20_000], Gen.Int[1, 60]).Sample((offset, count) =>
        {
            var from = new DateOnly(2010, 1, 1).AddDays(offset);
            var due = WorkingCalendar.England.After(from, count);
            Assert.True(WorkingCalendar.England.IsWorkingDay(due));
            Assert.Equal(count, Enumerable.Range(1, due.DayNumber - from.DayNumber).Count(d => WorkingCalendar.England.IsWorkingDay(from.AddDays(d))));
        });

    [Theory]
    [InlineData("2027-03-24T23:30:00Z", "2027-03-25T09:00:00Z")] // winter: London is UTC
    [InlineData("2027-06-01T22:59:00Z", "2027-06-02T08:00:00Z")]
    [InlineData("2027-06-01T23:30:00Z", "2027-06-03T08:00:00Z")] // past midnight in London already
    public void What_is_due_falls_due_at_nine_in_London(string from, string expected)
        => Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            WorkingCalendar.England.DueAfter(DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture), 1));
}
