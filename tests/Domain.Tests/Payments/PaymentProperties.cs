using CsCheck;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;

namespace Portal.Domain.Tests.Payments;

/// <summary>What holds whatever the line item.</summary>
public sealed class PaymentProperties
{
    private static readonly DateOnly Origin = new(2015, 1, 1);

    private static readonly Gen<LineTerms> AnyTerms =
        from start in Gen.Int[0, 1_500]
        from length in Gen.Int[-1, 900]
        from pence in Gen.Int[0, 1_000_000]
        from vat in Gen.Enum<VatRate>()
        from share in Gen.Int[0, 10_000]
        from funder in Gen.Int[0, 2]
        from payable in Gen.Bool
        select new LineTerms(
            Origin.AddDays(start),
            length < 0 ? null : Origin.AddDays(start + length),
            pence / 100m,
            vat,
            funder == 1 ? Pounds.Round((decimal)pence * share / 1_000_000) : null,
            funder == 2 ? share / 100m : null,
            payable);

    private static readonly Gen<PaymentPeriod> AnyMonth = Gen.Int[0, 80].Select(m => PaymentPeriod.Of(Origin.AddMonths(m)));

    [Fact]
    public void Splitting_a_month_at_any_day_differs_from_the_whole_by_less_than_a_penny_a_piece()
        => Gen.Select(AnyTerms, AnyMonth, Gen.Int[1, 30]).Sample((terms, month, day) =>
        {
            var cut = month.First.AddDays(Math.Min(day, month.Last.Day - 1));
            var pieces = PaymentCalculation.For(terms, month.First, cut.AddDays(-1)) + PaymentCalculation.For(terms, cut, month.Last);
            var difference = PaymentCalculation.For(terms, month) - pieces;

            // Each piece and the whole are at most half a penny from the truth; VAT and percent are taken from what was rounded, a penny more at most.
            Assert.True(Math.Abs(difference.Value) < 0.02m, $"{terms} cut at {cut}: {difference}");
            Assert.True(Math.Abs(difference.Vat) < 0.03m && Math.Abs(difference.Contribution) < 0.03m, $"{terms} cut at {cut}: {difference}");
        });

    [Fact]
    public void The_value_is_half_a_penny_at_most_from_the_exact_fraction()
        => Gen.Select(AnyTerms, AnyMonth).Sample((terms, month) =>
        {
            var days = terms.IsPayable ? Enumerable.Range(month.First.DayNumber, month.Last.Day).Count(d => d >= terms.Start.DayNumber && !(d > terms.End?.DayNumber)) : 0;
            var sevenfold = (PaymentCalculation.For(terms, month).Value * 7) - (terms.WeeklyCost * days);
            Assert.True(Math.Abs(sevenfold) <= 0.035m, $"{terms} in {month}");
        });

    [Fact]
    public void Nothing_is_ever_negative()
        => Gen.Select(AnyTerms, AnyMonth).Sample((terms, month) =>
        {
            var amounts = PaymentCalculation.For(terms, month);
            Assert.True(amounts is { Value: >= 0, Vat: >= 0, Contribution: >= 0, Payable: >= 0 }, $"{terms} in {month}: {amounts}");
        });

    [Fact]
    public void Everything_is_whole_pennies()
        => Gen.Select(AnyTerms, AnyMonth).Sample((terms, month) =>
        {
            var amounts = PaymentCalculation.For(terms, month);
            Assert.All([amounts.Value, amounts.Vat, amounts.Contribution], x => Assert.Equal(0, x * 100 % 1));
        });

    [Fact]
    public void What_is_not_payable_pays_nothing()
        => Gen.Select(AnyTerms, AnyMonth).Sample((terms, month) => Assert.Equal(LineAmounts.Zero, PaymentCalculation.For(terms with { IsPayable = false }, month)));

    [Fact]
    public void Whatever_the_order_and_the_number_of_changes_payment_and_adjustments_come_to_what_it_should_be()
        => Gen.Select(AnyTerms.Array[1, 12], AnyMonth).Sample((history, month) =>
        {
            var invoiced = LineAmounts.Zero;
            foreach (var terms in history)
            {
                invoiced += PaymentCalculation.Adjustment(terms, month, invoiced);
                Assert.Equal(PaymentCalculation.For(terms, month), invoiced);
            }
        });

    [Fact]
    public void The_months_of_a_year_pay_each_day_once()
        => Gen.Select(AnyTerms, Gen.Int[2014, 2021]).Sample((terms, start) =>
        {
            var year = new FinancialYear(start);
            var months = Enumerable.Range(0, 12).Sum(m => Shared(terms, PaymentPeriod.Of(year.First.AddMonths(m))));

            Assert.Equal(PaymentCalculation.SharedDays(terms.Start, terms.End, year.First, year.Last), months);
        });

    private static int Shared(in LineTerms terms, PaymentPeriod month) => PaymentCalculation.SharedDays(terms.Start, terms.End, month.First, month.Last);
}
