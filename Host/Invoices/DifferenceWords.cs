using Portal.Host.Look;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>What differs from last month, in a few words each: from what, to what.</summary>
public static class DifferenceWords
{
    public static IReadOnlyList<string> Of(LineDifference? difference) => difference is null ? [] : [.. Parts(difference)];

    private static IEnumerable<string> Parts(LineDifference d)
    {
        if (d.IsBalance)
        {
            yield return "Taken from this invoice";
        }

        if (d.Adjusts is { } a)
        {
            yield return $"Adjustment: {Text.Money(a.ShouldBe.Value)}, was invoiced as {Text.Money(a.Invoiced.Value)}";
        }

        if (d.NewFrom is { } first)
        {
            yield return $"New from {Text.ShortDate(first)}";
        }

        if (d.EndsOn is { } last)
        {
            yield return $"Ends {Text.ShortDate(last)}";
        }

        if (d.WeeklyCost is { } cost)
        {
            yield return $"{Text.Money(cost.Now)} a week{(d.RateFrom is { } from ? $" from {Text.ShortDate(from)}" : "")}, was {Text.Money(cost.Was)}";
        }

        if (d.Days is { } days)
        {
            yield return $"{InvoiceWords.Days(days.Now)}, was {days.Was}";
        }

        if (d.Contribution is { } part)
        {
            yield return $"Contribution {Text.Money(part.Now)}, was {Text.Money(part.Was)}";
        }
    }
}
