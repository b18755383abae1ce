using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.Domain.Uplifts;

namespace Portal.Domain.Tests.Uplifts;

/// <summary>What a provider may ask for, what it is agreed to, and what that costs.</summary>
public sealed class UpliftTests
{
    private static readonly DateTimeOffset Now = new(2016, 3, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2016, 3, 15);
    private static readonly Actor Ida = Actor.ForProvider(Guid.NewGuid(), "Ida", "P1001", "Sleepovers", ProviderRoles.Invoicing);
    private static readonly Actor Clerk = Actor.ForCouncil(Guid.NewGuid(), "Cleo Clerk", "Suffolk", CouncilRoles.Placements);

    [Fact]
    public void The_rest_of_the_year_costs_each_month_at_the_new_price_less_at_the_old_rounded_once()
    {
        var terms = new LineTerms(new(2016, 2, 1), null, 1_000, VatRate.Exempt, null, null, IsPayable: true);
        // 17 to 29 February: 13 days, 1,950.00 - 1,857.14; March: 31 days, 4,650.00 - 4,428.57.
        Assert.Equal(92.86m + 221.43m, UpliftLine.CostInYear(terms, 1_050, new(2016, 2, 17)));
        Assert.Equal(-391.07m - 130.36m, UpliftLine.CostInYear(terms with { Start = new(2016, 4, 1), End = new(2016, 5, 10) }, 908.75m, new(2016, 4, 1))); // 30 and 10 days
        Assert.Equal(0, UpliftLine.CostInYear(terms with { IsPayable = false }, 1_050, new(2016, 2, 17)));
        Assert.Equal(111.43m + 265.72m, UpliftLine.CostInYear(terms with { Vat = VatRate.Standard }, 1_050, new(2016, 2, 17)));
    }

    [Theory]
    [InlineData("1050", "2017-03-16", "Enter a day between 15/03/2015 and 15/03/2017")]
    [InlineData("1000", "2016-04-01", "L1 already costs that. Enter another price, or leave it empty")]
    [InlineData("0", "2016-04-01", "Enter a price for L1 of more than £0.00 and at most £100,000.00")]
    [InlineData("100000.01", "2016-04-01", "Enter a price for L1 of more than £0.00 and at most £100,000.00")]
    public void What_cannot_be_is_told_in_a_sentence(string price, string from, string sentence)
        => Assert.Equal(sentence,
            Assert.Throws<UpliftIsNotPossible>(()
            => Ask(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), [Line("L1", decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))])).Message);

    [Fact]
    public void It_asks_for_something_and_says_why()
    {
        Assert.Equal("Enter another price for at least one line item", Assert.Throws<UpliftIsNotPossible>(() => Ask(Today, [])).Message);
        Assert.Equal("Reason", Assert.Throws<UpliftIsNotPossible>(() => UpliftRequest.Ask(Guid.NewGuid(), Today, [Line("L1", 1_050)], "\u200b ", Ida, Today, Now)).Field);
        Assert.Equal(("L1 from 15/03/2016", "2 line items from 15/03/2016"), (Ask(Today, [Line("L1", 2)]).Title, Ask(Today, [Line("L1", 2), Line("L2", 3)]).Title));
    }

    [Fact]
    public void It_is_agreed_as_asked_or_to_one_price_or_to_a_rise()
    {
        var uplift = Ask(Today, [Line("L1", 1_100), Line("L2", 1_200) with { Now = 333.33m }]);
        uplift.Agree(" As asked. ", Clerk, Now);
        Assert.Equal((UpliftState.Agreed, "As asked.", "Cleo Clerk"), (uplift.State, uplift.Answer, uplift.AnsweredBy));
        Assert.Equal([1_100m, 1_200m], uplift.Lines.Select(l => l.Agreed));

        uplift = Ask(Today, [Line("L1", 1_100), Line("L2", 1_200) with { Now = 333.33m }]);
        Assert.Throws<UpliftIsNotPossible>(() => uplift.AgreeTo(null, null, "So.", Clerk, Now));
        Assert.Throws<UpliftIsNotPossible>(() => uplift.AgreeTo(1, 1, "So.", Clerk, Now));
        uplift.AgreeTo(null, 2.5m, "2.5 per cent for all.", Clerk, Now);
        Assert.Equal([1_025m, 341.66m], uplift.Lines.Select(l => l.Agreed));

        uplift = Ask(Today, [Line("L1", 1_100)]);
        uplift.AgreeTo(1_030, null, "For now.", Clerk, Now);
        Assert.Equal(1_030, uplift.Lines.Single().Agreed);
    }

    [Theory]
    [InlineData("0", null, "Price", "Enter a price for L1 of more than £0.00 and at most £100,000.00")]
    [InlineData("100000.01", null, "Price", "Enter a price for L1 of more than £0.00 and at most £100,000.00")]
    [InlineData(null, "100", "Rise", "Enter a price for L2 of more than £0.00 and at most £100,000.00")]
    [InlineData(null, "0.000001", "Rise", "That is what the council pays already. Enter another price, or decline the request")]
    public void It_is_not_agreed_to_nothing_to_too_much_or_to_what_it_costs_already(string? price, string? percent, string place, string sentence)
    {
        var uplift = Ask(Today, [Line("L1", 1_100), Line("L2", 1_200) with { Now = 60_000 }]);

        var refused = Assert.Throws<UpliftIsNotPossible>(() => uplift.AgreeTo(Pounds(price), Pounds(percent), "So.", Clerk, Now));

        Assert.Equal((place, sentence, UpliftState.Asked, null), (refused.Field, refused.Message, uplift.State, uplift.Answer));
        uplift.AgreeTo(1_000, null, "As L1, which stays.", Clerk, Now); // one of them changes

        static decimal? Pounds(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void It_stands_where_its_verbs_say_and_nowhere_else()
    {
        var uplift = Ask(Today, [Line("L1", 1_100)]);
        Assert.Throws<UpliftIsNotPossible>(uplift.Reply);
        Assert.Throws<UpliftIsNotPossible>(uplift.Arrive);
        uplift.AskBack("Since when?", Clerk, Now);
        Assert.Throws<UpliftIsNotPossible>(() => uplift.Decline("No.", Clerk, Now));
        uplift.Reply();
        uplift.Decline("Not this year.", Clerk, Now);
        Assert.Equal((UpliftState.Declined, "Not this year."), (uplift.State, uplift.Answer));
        Assert.Throws<UpliftIsNotPossible>(uplift.Withdraw);
        Assert.Throws<UpliftIsNotPossible>(() => uplift.Agree("Yes", Clerk, Now));
    }

    private static UpliftLine Line(string id, decimal asked) => new(id, "C1", "S1", 1_000, asked);

    private static UpliftRequest Ask(DateOnly from, IReadOnlyList<UpliftLine> lines) => UpliftRequest.Ask(Guid.NewGuid(), from, lines, "Wages rose.", Ida, Today, Now);
}
