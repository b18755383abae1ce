using System.Globalization;
using Portal.Domain.Payments;

namespace Portal.Domain.Invoices;

/// <summary>
/// A provider thinks that another value of a line is right. The line is off its invoice, and offered on no other, until the
/// query that this opened is closed. DOMAIN, "Money": Suggest.
/// </summary>
public sealed class LineSuggestion
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 2_000;

    /// <summary>The largest value that can be suggested, pounds, with either sign.</summary>
    public const decimal MaxValue = 10_000_000m;

    private LineSuggestion()
    {
    }

    /// <summary>The query: an action.</summary>
    public Guid ActionId { get; private init; }

    /// <summary>The invoice that the line was taken off, and may come back to.</summary>
    public Guid InvoiceId { get; private init; }

    public Guid LineId { get; private init; }

    public string LineItemRef { get; private init; } = "";

    /// <summary>The month, by its first day.</summary>
    public DateOnly Period { get; private init; }

    /// <summary>What the portal worked out, pounds without VAT.</summary>
    public decimal Value { get; private init; }

    /// <summary>What the provider thinks, pounds without VAT.</summary>
    public decimal Suggested { get; private init; }

    /// <exception cref="BalanceIsAlwaysTaken">A balance is no line item's.</exception>
    /// <exception cref="SuggestionMustDiffer">Nothing was entered, or what stands there, or more than can be.</exception>
    public static LineSuggestion Of(InvoiceLine line, decimal? suggested, Guid actionId)
    {
        if (line is not { LineItemRef: { } lineItem, Period: { } period })
        {
            throw new BalanceIsAlwaysTaken();
        }

        if (suggested is not { } value || value == line.Value || decimal.Round(value, 2) != value || Math.Abs(value) > MaxValue)
        {
            throw new SuggestionMustDiffer();
        }

        return new LineSuggestion
        {
            ActionId = actionId,
            InvoiceId = line.InvoiceId,
            LineId = line.Id,
            LineItemRef = lineItem,
            Period = period,
            Value = line.Value,
            Suggested = value,
        };
    }

    /// <summary>What the query's first post says: the line, both values, the reason; no client's name.</summary>
    /// <exception cref="SuggestionNeedsAReason">Nobody could answer it.</exception>
    public string Say(string? reason)
    {
        var why = reason?.Trim() is { Length: > 0 and <= MaxReason } given ? given : throw new SuggestionNeedsAReason();
        return $"Line item {LineItemRef}, {new PaymentPeriod(Period)}: the portal worked out {Money(Value)}. We suggest {Money(Suggested)}.\n\n{why}";
    }

    private static string Money(decimal pounds) => string.Create(CultureInfo.InvariantCulture, $"{(pounds < 0 ? "-" : "")}£{Math.Abs(pounds):#,##0.00}");
}
