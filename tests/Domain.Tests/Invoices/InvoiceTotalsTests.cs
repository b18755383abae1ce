using CsCheck;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceTotalsTests
{
    private static readonly LineAmounts Items = new(1_000.00m, 200.00m, 150.00m);
    private static readonly LineAmounts Negative = new(-1_652.86m, 0, 0);

    private static readonly Gen<decimal> Money = Gen.Int[-1_000_000, 1_000_000].Select(p => p / 100m);

    [Fact]
    public void The_items_own_sums_are_suggested()
    {
        var totals = InvoiceTotals.Suggested(Items);

        Assert.Equal((1_000m, 200m, 0m, 0m, 1_050m), (totals.Total, totals.Vat, totals.ShortBy, totals.VatShortBy, totals.Payable));
        Assert.Equal((false, LineAmounts.Zero), (totals.IsNegative, totals.CarriedForward));
    }

    [Fact]
    public void Short_by_is_the_total_entered_less_the_items_total()
    {
        var totals = InvoiceTotals.Entered(Items, 900m, 180m, allowsTotalEditing: true);

        Assert.Equal((-100m, -20m, 930m), (totals.ShortBy, totals.VatShortBy, totals.Payable));
        Assert.Equal((50m, 5m), (InvoiceTotals.Entered(Items, 1_050m, 205m, true).ShortBy, InvoiceTotals.Entered(Items, 1_050m, 205m, true).VatShortBy));
    }

    [Theory]
    [InlineData(900, 180)]
    [InlineData(-5, -5)]
    [InlineData(0, 0)]
    public void Where_a_contract_does_not_allow_it_what_was_entered_is_overwritten(int total, int vat)
        => Assert.Equal(InvoiceTotals.Suggested(Items), InvoiceTotals.Entered(Items, total, vat, allowsTotalEditing: false));

    [Fact]
    public void A_fraction_of_a_penny_is_rounded_before_it_counts()
    {
        var totals = InvoiceTotals.Entered(Items, 1_000.004m, 199.995m, allowsTotalEditing: true);

        Assert.Equal(InvoiceTotals.Suggested(Items), totals);
    }

    [Fact]
    public void Items_of_less_than_nothing_are_entered_as_0_and_carried_forward()
    {
        var totals = InvoiceTotals.Suggested(Negative);

        Assert.Equal((true, 0m, 0m, 0m, Negative), (totals.IsNegative, totals.Total, totals.Vat, totals.Payable, totals.CarriedForward));
        Assert.Equal(totals, InvoiceTotals.Entered(Negative, 0, 0, allowsTotalEditing: true));
        Assert.Equal(totals, InvoiceTotals.Entered(Negative, 0, 0, allowsTotalEditing: false));
    }

    [Fact]
    public void Items_of_exactly_nothing_are_not_negative()
    {
        var totals = InvoiceTotals.Entered(new(100m, 0, 100m), 100m, 0, allowsTotalEditing: false);

        Assert.Equal((false, 100m, 0m, LineAmounts.Zero), (totals.IsNegative, totals.Total, totals.Payable, totals.CarriedForward));
        Assert.Equal(1m, InvoiceTotals.Entered(new(100m, 0, 100m), 101m, 0, allowsTotalEditing: true).Payable);
    }

    [Theory]
    [InlineData(true, -1652.86, 0)]
    [InlineData(false, 100, 0)]
    [InlineData(true, 0, 1)]
    public void Anything_but_0_is_refused_where_the_items_are_negative(bool allowed, double total, double vat)
        => Assert.Equal("Total", Assert.Throws<NegativeTotalIsEnteredAsZero>(() => InvoiceTotals.Entered(Negative, (decimal)total, (decimal)vat, allowed)).Field);

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(1_000, -1)]
    [InlineData(100, 49)] // the contribution is 150
    public void A_total_with_which_the_council_would_be_owed_money_is_refused(int total, int vat)
        => Assert.Equal("Total", Assert.Throws<TotalIsNotPayable>(() => InvoiceTotals.Entered(Items, total, vat, allowsTotalEditing: true)).Field);

    [Fact]
    public void A_total_that_just_covers_the_contribution_is_possible()
        => Assert.Equal(0m, InvoiceTotals.Entered(Items, 100m, 50m, allowsTotalEditing: true).Payable);

    [Fact]
    public void What_the_items_themselves_come_to_is_always_possible_even_where_one_of_their_sums_is_negative()
        => Assert.Equal(50m, InvoiceTotals.Entered(new(-100m, 0, -150m), -100m, 0, allowsTotalEditing: true).Payable);

    [Fact]
    public void An_invoice_is_never_negative()
        => Gen.Select(Money, Money, Money, Money, Money, Gen.Bool).Sample((value, vat, contribution, total, totalVat, allowed) =>
        {
            try
            {
                Assert.True(InvoiceTotals.Entered(new(value, vat, contribution), total, totalVat, allowed).Payable >= 0);
            }
            catch (NegativeTotalIsEnteredAsZero)
            {
                Assert.True(value + vat - contribution < 0);
            }
            catch (TotalIsNotPayable)
            {
                Assert.True(allowed && (total < 0 || totalVat < 0 || total + totalVat - contribution < 0));
            }
        });

    [Fact]
    public void What_is_paid_and_what_is_carried_forward_come_to_what_was_due()
        => Gen.Select(Money, Money, Money).Sample((value, vat, contribution) =>
        {
            var totals = InvoiceTotals.Suggested(new(value, vat, contribution));
            Assert.Equal(value + vat - contribution, totals.Payable + totals.CarriedForward.Payable);
        });

    [Fact]
    public void A_total_of_nothing_but_VAT_may_be_entered()
        => Assert.Equal(5m, InvoiceTotals.Entered(new(100, 20, 0), total: 0, vat: 5, allowsTotalEditing: true).Payable);
}
