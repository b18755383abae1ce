using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class LineSuggestionTests
{
    [Fact]
    public void It_says_the_line_both_values_and_the_reason()
    {
        var query = Guid.NewGuid();

        var suggestion = LineSuggestion.Of(Line(-1_652.86m), 1_000.5m, query);

        Assert.Equal((query, "L4001", new DateOnly(2016, 2, 1), -1_652.86m, 1_000.5m), (suggestion.ActionId, suggestion.LineItemRef, suggestion.Period, suggestion.Value, suggestion.Suggested));
        Assert.Equal("Line item L4001, 01/02/2016 - 29/02/2016: the portal worked out -£1,652.86. We suggest £1,000.50.\n\nShe came on the 3rd.", suggestion.Say(" She came on the 3rd.\n"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100.0)]
    [InlineData(99.999)]
    [InlineData(10_000_000.01)]
    [InlineData(-10_000_000.01)]
    public void What_stands_there_or_is_no_money_is_refused(double? suggested)
        => Assert.Throws<SuggestionMustDiffer>(() => LineSuggestion.Of(Line(100m), (decimal?)suggested, Guid.NewGuid()));

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.01)]
    [InlineData(10_000_000.0)]
    public void Nothing_less_than_nothing_and_a_great_deal_can_be_suggested(double suggested)
        => Assert.Equal((decimal)suggested, LineSuggestion.Of(Line(100m), (decimal)suggested, Guid.NewGuid()).Suggested);

    [Fact]
    public void A_balance_stays_on_its_invoice()
        => Assert.Throws<BalanceIsAlwaysTaken>(() => LineSuggestion.Of(Line(-5m, lineItem: null), 1m, Guid.NewGuid()));

    [Fact]
    public void A_reason_is_owed_and_has_an_end()
    {
        var suggestion = LineSuggestion.Of(Line(100m), 1m, Guid.NewGuid());

        Assert.Throws<SuggestionNeedsAReason>(() => suggestion.Say(" \n"));
        Assert.Throws<SuggestionNeedsAReason>(() => suggestion.Say(new string('x', LineSuggestion.MaxReason + 1)));
        Assert.EndsWith(new string('x', LineSuggestion.MaxReason), suggestion.Say(new string('x', LineSuggestion.MaxReason)), StringComparison.Ordinal);
    }

    private static InvoiceLine Line(decimal value, string? lineItem = "L4001") => new()
    {
        Id = Guid.NewGuid(),
        InvoiceId = Guid.NewGuid(),
        Kind = lineItem is null ? InvoiceLineKind.BalanceBroughtForward : InvoiceLineKind.Adjustment,
        LineItemRef = lineItem,
        Period = lineItem is null ? null : new DateOnly(2016, 2, 1),
        Value = value,
        Vat = 0,
        Contribution = 0,
        Working = "{}",
    };
}
