using System.Globalization;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Payments;

public sealed class PoundsTests
{
    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("2.125", "2.13")]
    [InlineData("-2.125", "-2.13")]
    [InlineData("2.1249", "2.12")]
    [InlineData("-2.1249", "-2.12")]
    public void Half_a_penny_is_rounded_away_from_zero(string exact, string pounds)
        => Assert.Equal(decimal.Parse(pounds, CultureInfo.InvariantCulture), Pounds.Round(decimal.Parse(exact, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("4142.86", 4142.86)]
    [InlineData("4,142.86", 4142.86)]
    [InlineData(" £1,234,567.80 ", 1234567.8)]
    [InlineData("−£5.00", -5)]
    [InlineData("-5", -5)]
    [InlineData(".5", 0.5)]
    public void Amounts_are_read_as_people_write_them(string text, double pounds)
    {
        Assert.True(Pounds.TryParse(text, out var read));
        Assert.Equal((decimal)pounds, read);
    }

    [Theory]
    [InlineData("4142,86")]
    [InlineData("5000,00")]
    [InlineData("1,23,456")]
    [InlineData("1,2345")]
    [InlineData(",5")]
    [InlineData("4.142,86")]
    [InlineData("")]
    [InlineData("£")]
    [InlineData("1e3")]
    [InlineData("(5)")]
    [InlineData("٣٠")]
    [InlineData(null)]
    public void What_could_be_taken_for_another_amount_is_not_read(string? text)
        => Assert.False(Pounds.TryParse(text, out var read), read.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void An_amount_has_fewer_than_40_characters()
    {
        Assert.True(Pounds.TryParse("1." + new string('0', 37), out _));
        Assert.False(Pounds.TryParse("1." + new string('0', 38), out _));
    }
}
