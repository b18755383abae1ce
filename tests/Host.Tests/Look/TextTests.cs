using Portal.Domain.Calendar;
using Portal.Host.Look;

namespace Portal.Tests.Look;

public sealed class TextTests
{
    [Theory]
    [InlineData("11/04/2016")]
    [InlineData("11/4/16")]
    [InlineData("11 April 2016")]
    [InlineData(" 11 apr 2016 ")]
    [InlineData("2016-04-11")]
    [InlineData("11.04.2016")]
    [InlineData("11-04-2016")]
    [InlineData("11 4 2016")]
    public void A_date_is_read_as_people_write_it(string typed)
    {
        Assert.True(DateText.TryParse(typed, out var date));
        Assert.Equal(new DateOnly(2016, 4, 11), date);
    }

    [Fact]
    public void September_may_be_cut_short_the_British_way()
    {
        Assert.True(DateText.TryParse("3 Sept 2016", out var date));
        Assert.Equal(new DateOnly(2016, 9, 3), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/04/2016")]
    [InlineData("29/02/2015")]
    [InlineData("04/13/2016")]
    [InlineData("11/04")]
    [InlineData("yesterday")]
    [InlineData("11/04/0016")]
    [InlineData("11/04/20166")]
    public void What_is_no_real_day_is_refused(string? typed) => Assert.False(DateText.TryParse(typed, out _));

    [Fact]
    public void Times_are_British_summer_and_winter()
    {
        Assert.Equal("11 April 2016 at 15:16", Text.DateTime(new(2016, 4, 11, 14, 16, 0, TimeSpan.Zero)));
        Assert.Equal("11 January 2016 at 14:16", Text.DateTime(new(2016, 1, 11, 14, 16, 0, TimeSpan.Zero)));
        Assert.Equal("11/04/2016 15:16", Text.ShortDateTime(new(2016, 4, 11, 14, 16, 0, TimeSpan.Zero)));
        Assert.Equal("11/01/2016 14:16", Text.ShortDateTime(new(2016, 1, 11, 14, 16, 0, TimeSpan.Zero)));
        Assert.Equal("12/04/2016", Text.ShortDate(new DateTimeOffset(2016, 4, 11, 23, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Money_has_pounds_pence_and_a_true_minus_sign()
    {
        Assert.Equal("£4,142.86", Text.Money(4142.86m));
        Assert.Equal("−£1,652.86", Text.Money(-1652.86m));
        Assert.Equal("£0.00", Text.Money(0));
    }

    [Theory]
    [InlineData(0, "no documents")]
    [InlineData(1, "1 document")]
    [InlineData(2000, "2,000 documents")]
    public void A_count_reads_as_words(int count, string words)
        => Assert.Equal(words, Text.Count(count, "document", "documents"));

    [Theory, InlineData("Published", "Published"), InlineData("AskedBack", "Asked back"), InlineData("InTheRegister", "In the register")]
    public void A_state_reads_as_words(string name, string words) => Assert.Equal(words, Text.State(name));
}
