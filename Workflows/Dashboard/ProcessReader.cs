using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Dashboard.ChangeDays;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>
/// How a workflow ran: what stands in each state, what took each arrow in a span, and how many working days it had stood before. A day counts
/// when it began after the one on which a thing came, up to the one on which it went: what goes on the day it came took none. Medians are by
/// nearest rank, so each is a number of days that something took. For council staff only.
/// </summary>
public sealed class ProcessReader(PortalDbContext db, Definitions definitions, EngineClock clock, WorkingDays working, CountedSpans spans)
{
    public DateOnly Today => LondonTime.DateOf(clock.Now);

    /// <summary>All workflows by name, as their drawings are now.</summary>
    public IReadOnlyList<WorkflowDefinition> Definitions => [.. definitions.Names.Select(definitions.Latest)];

    /// <summary>Null where there is no such workflow.</summary>
    public async Task<ProcessStatistics?> FindAsync(ProcessFilter filter, CancellationToken ct)
    {
        if (!definitions.Names.Contains(filter.Definition, StringComparer.Ordinal))
        {
            return null;
        }

        var rules = definitions.Latest(filter.Definition);
        var standing = (await StandingAsync(filter, ct)).ToDictionary(s => s.State, StringComparer.Ordinal);
        var taken = await TakenAsync(filter, ct);
        var arrows = taken.GroupBy(t => (t.FromState, t.Move, t.ToState)).ToDictionary(g => g.Key, g => TimesTaken.Of(g.Select(t => (t.Days, t.Count))));
        var left = taken.Where(t => t.FromState is not null).GroupBy(t => t.FromState!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => TimesTaken.Of(g.Select(t => (t.Days, t.Count))), StringComparer.Ordinal);
        return new ProcessStatistics(
            rules,
            [.. rules.States.Select(s => State(s, standing.GetValueOrDefault(s.Name), left.GetValueOrDefault(s.Name, TimesTaken.None), arrows))],
            [.. Arrows(rules, arrows)]);
    }

    private static ProcessState State(StateRule rule, Standing? standing, TimesTaken left, Dictionary<(string? From, string Move, string To), TimesTaken> arrows) => new(
        rule.Name,
        rule.Turn?.Name,
        rule.IsEnd ? arrows.Where(a => a.Key.To == rule.Name).Sum(a => a.Value.Count) : standing?.Count ?? 0,
        standing?.Overdue ?? 0,
        left.Count,
        left.Median,
        left.Ninetieth);

    /// <summary>How it began, every arrow that is drawn, and those of earlier drawings that something took.</summary>
    private static IEnumerable<ProcessArrow> Arrows(WorkflowDefinition rules, Dictionary<(string? From, string Move, string To), TimesTaken> taken)
    {
        var drawn = rules.Moves.Where(m => m.From != m.To).Select(m => ((string?)m.From, m.Name, m.To)).ToList();
        var begun = taken.Keys.Where(k => k.From is null).Order();
        var earlier = taken.Keys.Where(k => k.From is not null && !drawn.Contains(k)).Order();
        return begun.Concat(drawn).Concat(earlier).Select(key =>
        {
            var times = taken.GetValueOrDefault(key, TimesTaken.None);
            return new ProcessArrow(key.Item1, key.Item2, key.Item3, times.Count, times.Median, times.Ninetieth);
        });
    }

    private Task<List<Standing>> StandingAsync(ProcessFilter filter, CancellationToken ct)
    {
        var overdue = Overdue.At(clock.Now);
        var open = db.SeenByCouncil().Where(i => i.EndedAt == null && i.Definition == filter.Definition);
        open = filter.ProviderRef is { Length: > 0 } provider ? open.Where(i => i.ProviderRef == provider) : open;
        open = filter.Team is { Length: > 0 } team ? open.Where(i => i.Team == team) : open;
        return open.GroupBy(i => i.State)
            .Select(g => new Standing(g.Key, g.Count(), g.AsQueryable().Count(overdue)))
            .ToListAsync(ct);
    }

    private async Task<List<Taken>> TakenAsync(ProcessFilter filter, CancellationToken ct)
    {
        var span = await spans.OfAsync(filter.From, filter.To, ct);
        var (provider, team) = (filter.ProviderRef ?? "", filter.Team ?? "");
        var ofProvider = provider.Length > 0;
        return await db.Database.SqlQuery<Taken>(
            $"""
            select t.from_state, t.move, t.to_state, t.days, sum(t."count")::int as "count"
            from (
                select nullif(d.from_state, '') as from_state, d.move, d.to_state, case when d.from_state = '' then null else d.working_days end as days, d.changes as "count"
                from change_days d
                where d.of_provider = {ofProvider} and d.provider_ref = {provider} and d.definition = {filter.Definition} and d.day between {span.First} and {span.Last}
                    and ({team} = '' or d.team = {team})
                union all
                select c.from_state, c.move, c.to_state, width_bucket(c.at, w.days) - width_bucket(c.since, w.days), 1
                from state_changes c, (select {working.Until(Today)} as days) w
                where c.definition = {filter.Definition} and c.at >= {span.Start} and c.at < {span.End}
                    and ({provider} = '' or c.provider_ref = {provider}) and ({team} = '' or c.team = {team})) t
            group by 1, 2, 3, 4
            """).ToListAsync(ct);
    }

    private sealed record Standing(string State, int Count, int Overdue);

    private sealed record Taken(string? FromState, string Move, string ToState, int? Days, int Count);
}
