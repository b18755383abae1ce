using Portal.Domain.PurchaseOrders;
using Portal.Host.Look;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Host.PurchaseOrders;

/// <summary>How pages speak of purchase orders.</summary>
public static class OrderWords
{
    /// <summary>"£1,430.00 × 154 days ÷ 7 = £31,460.00".</summary>
    public static string Working(PurchaseOrderLine line)
        => $"{Text.Money(line.WeeklyCost)} × {Text.Count(line.Days, "day", "days")} ÷ 7 = {Text.Money(line.Value)}";

    /// <summary>"29/10/2016 - 31/03/2017", as the guide writes a span of days.</summary>
    public static string Span(DateOnly from, DateOnly to) => $"{Text.ShortDate(from)} - {Text.ShortDate(to)}";

    /// <summary>"+£100.00" or "−£100.00".</summary>
    public static string Difference(decimal pounds) => (pounds > 0 ? "+" : "") + Text.Money(pounds);

    /// <summary>What is left of what was ordered: never a sum below nothing.</summary>
    public static string Left(decimal pounds) => pounds < 0 ? $"Nothing: {Text.Money(-pounds)} more was spent" : Text.Money(pounds);

    /// <summary>What was spent; of a year in which more was taken back than invoiced, that.</summary>
    public static string Spent(decimal pounds) => pounds < 0 ? $"{Text.Money(-pounds)} taken back" : Text.Money(pounds);

    /// <summary>What was typed beside the items of invoices, where it may be less than they come to.</summary>
    public static string Beside(decimal pounds) => pounds < 0 ? $"{Text.Money(-pounds)} less than the items" : Text.Money(pounds);

    /// <summary>"Harbour House, Residential - Standard".</summary>
    public static string Place(PurchaseOrderLine line, IReadOnlyDictionary<string, OrderPlace> places)
        => $"{places[line.ServiceRef].Name}, {line.ServiceLevel}";

    /// <summary>What became of a line item, each fact with what it was before.</summary>
    public static string Change(LineChange change, IReadOnlyDictionary<string, OrderPlace> places)
        => string.Join("; ", Facts(change, places));

    private static IEnumerable<string> Facts(LineChange change, IReadOnlyDictionary<string, OrderPlace> places)
    {
        var (before, after) = change;
        if (before is null || after is null)
        {
            yield return before is null ? $"Added: {Working(after!)}" : $"No longer ordered. It was {Working(before)}";
            yield break;
        }

        if (change.EndMoved)
        {
            yield return $"{(after.To < before.To ? "Ends earlier" : "Ends later")}, on {Text.ShortDate(after.To)}; it was {Text.ShortDate(before.To)}";
        }
        else if (change.DaysChanged)
        {
            yield return $"Days {Span(after.From, after.To)}; they were {Span(before.From, before.To)}";
        }

        if (change.CostChanged)
        {
            yield return $"Weekly cost {Text.Money(after.WeeklyCost)}; it was {Text.Money(before.WeeklyCost)}";
        }

        if (change.PlaceChanged)
        {
            yield return $"{Place(after, places)}; it was {Place(before, places)}";
        }
    }
}
