using System.Globalization;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Payments;

public sealed class PoundsTests
{
    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.015", "0.02")]
    [InlineData("0.025", "0.03")]
    [InlineData("-0.025", "-0.03")]
    [InlineData("0.0049999", "0.00")]
    [InlineData("-0.0049999", "0.00")]
    [InlineData("12345678901.235", "12345678901.24")]
    public void Half_a_penny_goes_away_from_zero(string amount, string expected)
        => Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Pounds.Round(decimal.Parse(amount, CultureInfo.InvariantCulture)));
}
