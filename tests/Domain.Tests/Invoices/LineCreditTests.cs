using CsCheck;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Invoices;

public sealed class LineCreditTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.01)]
    public void Nothing_something_of_the_other_sign_and_too_much_cannot_be_given_back(double value)
        => Assert.Equal("Enter an amount from £0.01 to £100.00: more of this line cannot be credited",
            Assert.Throws<CreditExceedsTheLine>(() => new LineCredit(new(100, 20, 10), LineAmounts.Zero).Of((decimal)value, Guid.Empty)).Message);

    [Fact]
    public void A_line_that_took_something_back_is_credited_with_its_own_sign()
    {
        var credit = new LineCredit(new(-100, -20, -10), LineAmounts.Zero);

        Assert.Equal(new LineAmounts(-50, -10, -5), credit.Of(-50, Guid.Empty));
        Assert.Equal("Enter an amount from −£100.00 to −£0.01: more of this line cannot be credited", Assert.Throws<CreditExceedsTheLine>(() => credit.Of(50, Guid.Empty)).Message);
    }

    [Fact]
    public void As_much_as_an_amount_allows_is_found_to_the_penny()
        => Gen.Select(Gen.Int[1, 50_000], Gen.Int[0, 10_000], Gen.Int[0, 20_000], Gen.Int[-100, 60_000]).Sample((value, vat, contribution, pence) =>
        {
            var credit = new LineCredit(new LineAmounts(value / 100m, vat / 100m, Math.Min(contribution, value) / 100m), LineAmounts.Zero);
            var (payable, most) = (pence / 100m, credit.Within(pence / 100m));

            Assert.InRange(most, 0, credit.Left.Value);
            Assert.True(most == 0 || credit.Of(most, Guid.Empty).Payable <= payable, $"{most} of {credit} gives back more than {payable}");
            Assert.True(most == credit.Left.Value || payable <= 0
                || credit.Of(Math.Min(most + 0.03m, credit.Left.Value), Guid.Empty).Payable + 0.03m > payable, $"{most} of {credit} is less than {payable} allows");
        });

    [Fact]
    public void An_amount_that_a_part_meets_exactly_allows_that_part()
        => Assert.Equal(50m, new LineCredit(new(100, 0, 0), LineAmounts.Zero).Within(50));

    [Fact]
    public void Of_a_line_that_took_something_back_an_amount_of_all_of_it_allows_all_of_it()
        => Assert.Equal(-100m, new LineCredit(new(-100, -20, -10), LineAmounts.Zero).Within(-110));

    [Theory]
    [InlineData(100, 0, 100, -1)] // another funder paid all of it
    [InlineData(100, 20, 10, 0)]
    [InlineData(100, 20, 10, -1)]
    [InlineData(-100, -20, -10, -111)]
    public void Where_nothing_may_be_given_back_no_value_is_allowed(int value, int vat, int contribution, int payable)
        => Assert.Equal(0m, new LineCredit(new(value, vat, contribution), LineAmounts.Zero).Within(payable));

    [Fact]
    public void However_it_is_cut_into_pieces_no_part_gives_back_more_than_there_was_and_all_of_it_comes_back()
        => Gen.Select(Gen.Int[1, 500], Gen.Int[0, 100], Gen.Int[0, 500], Gen.Int[1, 60].Array[1, 40]).Sample((value, vat, contribution, pieces) =>
        {
            var line = new LineAmounts(value / 100m, vat / 100m, contribution / 100m);
            var given = LineAmounts.Zero;
            foreach (var piece in pieces)
            {
                var left = new LineCredit(line, given);
                if (left.Left.Value > 0)
                {
                    given += left.Of(Math.Min(piece / 100m, left.Left.Value), Guid.Empty);
                }

                Assert.True(given.Value <= line.Value && given.Vat <= line.Vat && given.Contribution <= line.Contribution, $"{given} of {line}");
            }

            if (given.Value < line.Value)
            {
                given += new LineCredit(line, given).Of(line.Value - given.Value, Guid.Empty);
            }

            Assert.Equal(line, given);
        });
}
