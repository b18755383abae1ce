using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Dashboard.ChangeDays;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>What comes in and goes out, week by week.</summary>
public sealed class CountyFlow(PortalDbContext db, Definitions definitions, EngineClock clock, CountedSpans spans)
{
    /// <summary>The present one, which has not ended, among them.</summary>
    public const int Weeks = 8;

    /// <summary>For each workflow its weeks, the earliest first; those in which nothing happened too.</summary>
    public async Task<ILookup<string, WeekFlow>> ReadAsync(CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.Now);
        var first = Week.MondayOf(today).AddDays(-7 * (Weeks - 1));
        var span = await spans.OfAsync(first, today, ct);
        string[] names = [.. definitions.Names];
        DateTimeOffset[] mondays = [.. Enumerable.Range(0, Weeks).Select(week => LondonTime.StartOf(first.AddDays(7 * week)))];
        var found = await db.Database.SqlQuery<Change>(
            $"""
            select t.definition, t.week, t.began, t."state", sum(t."count")::int as "count"
            from (
                select d.definition, (d.day - {first}) / 7 as week, d.from_state = '' as began, d.to_state as "state", d.changes as "count"
                from change_days d
                where not d.of_provider and d.provider_ref = '' and d.definition = any ({names}) and d.day between {span.First} and {span.Last}
                union all
                select c.definition, width_bucket(c.at, {mondays}) - 1, c.from_state is null, c.to_state, 1
                from state_changes c
                where c.definition = any ({names}) and c.at >= {span.Start}) t
            group by 1, 2, 3, 4
            """).ToListAsync(ct);
        var weeks = found.ToLookup(c => (c.Definition, c.Week));
        return names.SelectMany(name => Enumerable.Range(0, Weeks).Select(week => new WeekFlow(
                name,
                first.AddDays(7 * week),
                weeks[(name, week)].Where(c => c.Began).Sum(c => c.Count),
                weeks[(name, week)].Where(c => definitions.Latest(name).IsEnd(c.State)).Sum(c => c.Count))))
            .ToLookup(f => f.Definition, StringComparer.Ordinal);
    }

    private sealed record Change(string Definition, int Week, bool Began, string State, int Count);
}
