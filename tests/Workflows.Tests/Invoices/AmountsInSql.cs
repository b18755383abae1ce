using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.CarePackages;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>The checks count in SQL what the proposal counts in C#: whatever the terms, to the penny.</summary>
public sealed class AmountsInSql(PortalCluster cluster)
{
    private static readonly string Counted =
        $"""
        select p.payable as "Value"
        from (
            select d.*, {AmountSql.DaysOf("datemultirange(d.shared)")} - {AmountSql.DaysOf("d.held * datemultirange(d.shared)")} as paid
            from (
                select t.*, {AmountSql.SharedSql} as shared
                from unnest({"{0}"}::date[], {"{1}"}::date[], {"{2}"}::numeric[], {"{3}"}::numeric[], {"{4}"}::numeric[], {"{5}"}::numeric[], {"{6}"}::date[], {"{7}"}::text[]) with ordinality
                    y (start_date, end_date, weekly_cost, contribution_weekly, contribution_percent, rate, period, held_text, n),
                    lateral (select y.*, y.held_text::datemultirange as held) t) d) t,
            {AmountSql.Amounts("t.paid", "p")}
        order by t.n
        """;

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1_200].Select(d => new DateOnly(2015, 1, 1).AddDays(d));

    private static readonly Gen<DaySpan> Span = Gen.Select(Day, Gen.Int[-5, 60]).Select(g => new DaySpan(g.Item1, g.Item2 < 0 ? null : g.Item1.AddDays(g.Item2)));

    private static readonly Gen<LineTerms> Terms = Gen.Select(
        Day, Gen.Int[-40, 900], Gen.Int[0, 1_000_000].Select(p => p / 100m), Gen.Enum<VatRate>(), Gen.Int[0, 2], Gen.Int[0, 10_000], Gen.Select(Gen.Bool, Span))
        .Select((start, days, weekly, vat, contribution, part, held) => new LineTerms(
            start, days < 0 ? null : start.AddDays(days), weekly, vat, contribution == 1 ? part / 100m : null, contribution == 2 ? part / 100m : null, IsPayable: true)
        {
            Held = held.Item1 ? [held.Item2] : [],
        });

    [Fact]
    public async Task Both_come_to_the_same_pence()
    {
        await using var story = await Story.BeginAsync(cluster);
        await using var db = story.Database.Context();
        await Gen.Select(Terms, Gen.Int[0, 40].Select(m => new PaymentPeriod(new DateOnly(2015, 1, 1).AddMonths(m)))).Array[200].SampleAsync(
            async cases =>
            {
                var inSql = await db.Database.SqlQueryRaw<decimal>(
                    Counted,
                    cases.Select(c => c.Item1.Start).ToArray(),
                    cases.Select(c => c.Item1.End).ToArray(),
                    cases.Select(c => c.Item1.WeeklyCost).ToArray(),
                    cases.Select(c => c.Item1.ContributionWeekly).ToArray(),
                    cases.Select(c => c.Item1.ContributionPercent).ToArray(),
                    cases.Select(c => PaymentCalculation.RateOf(c.Item1.Vat)).ToArray(),
                    cases.Select(c => c.Item2.First).ToArray(),
                    cases.Select(c => $"{{{string.Join(',', c.Item1.Held.Select(h => $"[{h.From:yyyy-MM-dd},{h.To:yyyy-MM-dd}]"))}}}").ToArray()).ToListAsync();

                Assert.Equal(cases.Select(c => PaymentCalculation.For(c.Item1, c.Item2).Payable), inSql);
                return true;
            },
            iter: 20,
            threads: 1);
    }
}
