using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>The line items of a provider in the months before a proposal, and what differs from them. Reads nothing itself.</summary>
/// <param name="items">Those that meet one of the months, or the one before it.</param>
/// <param name="invoiced">How each was worked out where its month stands on an invoice, by line item and month.</param>
internal sealed class MonthBefore(IReadOnlyList<PlacedItem> items, IReadOnlyDictionary<(string, DateOnly), LineWorking> invoiced)
{
    private readonly ILookup<(string SsRef, string ServiceRef), PlacedItem> places = items.ToLookup(i => (i.SsRef, i.ServiceRef));
    private readonly Dictionary<string, PlacedItem> byRef = items.ToDictionary(i => i.Terms.Ref, StringComparer.Ordinal);

    public ComparedProposal Compare(IReadOnlyList<ProposedLine> lines)
    {
        var months = lines.Where(l => l.Kind == Domain.Invoices.InvoiceLineKind.Payment).Select(l => l.Period!.Value).Distinct().Where(m => items.Any(i => In(i, m.Previous) is not null)).ToHashSet();
        var differences = lines.Select(l => (l.Key, Difference: Of(l, months))).Where(x => x.Difference != LineDifference.None).ToDictionary(x => x.Key, x => x.Difference, StringComparer.Ordinal);
        return new(differences, [.. months.Order().SelectMany(Ended)], months.Count > 0);
    }

    private LineDifference Of(ProposedLine line, HashSet<PaymentPeriod> months) => line switch
    {
        { BalanceOf: not null } => new() { IsBalance = true },
        { Kind: Domain.Invoices.InvoiceLineKind.Adjustment, Working: { } w } => new() { Adjusts = (w.ShouldBe, w.Invoiced) },
        { Period: { } month, Working: { } now, LineItemRef: { } item } when months.Contains(month) && byRef.TryGetValue(item, out var placed) => OfMonth(placed, month, now),
        _ => LineDifference.None,
    };

    private LineDifference OfMonth(PlacedItem item, PaymentPeriod month, LineWorking now)
    {
        var start = item.Terms.Start;
        var lead = places[(item.SsRef, item.ServiceRef)].FirstOrDefault(p => p.Terms.IsPayable && p.Terms.End?.AddDays(1) == start && p.Terms.End >= month.Previous.First);
        var before = In(item, month.Previous);
        var was = before ?? (lead is null ? null : In(lead, month.Previous) ?? In(lead, month));
        var endsOn = now.End < month.Last ? now.End : null;
        if (was is null)
        {
            return new() { NewFrom = start, EndsOn = endsOn };
        }

        // Another number of days is one that the calendar does not explain, nor the line item that this one took the place of.
        var isFull = now.Days == DaysOf(month);
        var isOther = before is not null && (!isFull || (before.Days != DaysOf(month.Previous) && lead is null)) && now.Days != before.Days;
        return new()
        {
            EndsOn = endsOn,
            Days = isOther ? (now.Days, before!.Days) : null,
            WeeklyCost = now.WeeklyCost == was.WeeklyCost ? null : (now.WeeklyCost, was.WeeklyCost),
            RateFrom = now.WeeklyCost != was.WeeklyCost && start > month.First ? start : null,
            Contribution = (now.ContributionWeekly, now.ContributionPercent) == (was.ContributionWeekly, was.ContributionPercent) ? null : (now.ShouldBe.Contribution, was.ShouldBe.Contribution),
        };
    }

    private IEnumerable<EndedLine> Ended(PaymentPeriod month)
        => from i in items
           let was = In(i, month.Previous)
           where was is not null && i.Terms.End < month.First && !places[(i.SsRef, i.ServiceRef)].Any(p => In(p, month) is not null)
           orderby i.Client, i.Terms.Ref
           select new EndedLine { LineItemRef = i.Terms.Ref, SsRef = i.SsRef, Client = i.Client, Service = i.Service, EndedOn = i.Terms.End!.Value, Period = month.Previous, Was = was.ShouldBe };

    /// <summary>What a line item was in a month, as it was invoiced or, where it was not, as it is due; null where it was not there.</summary>
    private LineWorking? In(PlacedItem item, PaymentPeriod month)
    {
        var working = invoiced.GetValueOrDefault((item.Terms.Ref, month.First));
        if (working is null)
        {
            var terms = item.Terms.ToTerms();
            working = LineWorking.Of(terms, month, PaymentCalculation.For(terms, month), LineAmounts.Zero);
        }

        return working.Days > 0 ? working : null;
    }

    private static int DaysOf(PaymentPeriod month) => month.Last.Day;
}
