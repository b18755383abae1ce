using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>
/// How a workflow ran: what stands in each state, what took each arrow in a span, and how many working days it had stood before. A day counts
/// when it began after the one on which a thing came, up to the one on which it went: what goes on the day it came took none. Medians are by
/// nearest rank, so each is a number of days that something took. For council staff only.
/// </summary>
public sealed class ProcessReader(PortalDbContext db, Definitions definitions, WorkingCalendar calendar, EngineClock clock)
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
        var left = taken.Where(t => t.Move is null).ToDictionary(t => t.FromState ?? "", StringComparer.Ordinal);
        var arrows = taken.Where(t => t.Move is not null).ToList();
        return new ProcessStatistics(
            rules,
            [.. rules.States.Select(s => State(s, standing.GetValueOrDefault(s.Name), left.GetValueOrDefault(s.Name), arrows))],
            [.. Arrows(rules, arrows)]);
    }

    private static ProcessState State(StateRule rule, Standing? standing, Taken? left, List<Taken> arrows) => new(
        rule.Name,
        rule.Turn?.Name,
        rule.IsEnd ? arrows.Where(a => a.ToState == rule.Name).Sum(a => a.Count) : standing?.Count ?? 0,
        standing?.Overdue ?? 0,
        left?.Count ?? 0,
        left?.Median,
        left?.Ninetieth);

    /// <summary>How it began, every arrow that is drawn, and those of earlier drawings that something took.</summary>
    private static IEnumerable<ProcessArrow> Arrows(WorkflowDefinition rules, List<Taken> taken)
    {
        var drawn = rules.Moves.Where(m => m.From != m.To).Select(m => ((string?)m.From, m.Name, m.To)).ToList();
        var found = taken.ToDictionary(t => (t.FromState, t.Move!, t.ToState!));
        var begun = found.Keys.Where(k => k.FromState is null).Order();
        var earlier = found.Keys.Where(k => k.FromState is not null && !drawn.Contains(k)).Order();
        return begun.Concat(drawn).Concat(earlier).Select(key => found.GetValueOrDefault(key) is { } t
            ? new ProcessArrow(t.FromState, t.Move!, t.ToState!, t.Count, t.Median, t.Ninetieth)
            : new ProcessArrow(key.Item1, key.Item2, key.Item3, Count: 0, Median: null, Ninetieth: null));
    }

    private Task<List<Standing>> StandingAsync(ProcessFilter filter, CancellationToken ct)
    {
        var overdue = Overdue.At(clock.Now);
        var open = db.Instances.AsNoTracking().Where(i => i.EndedAt == null && i.Definition == filter.Definition);
        open = filter.ProviderRef is { Length: > 0 } provider ? open.Where(i => i.ProviderRef == provider) : open;
        open = filter.Team is { Length: > 0 } team ? open.Where(i => i.Team == team) : open;
        return open.GroupBy(i => i.State)
            .Select(g => new Standing(g.Key, g.Count(), g.AsQueryable().Count(overdue)))
            .ToListAsync(ct);
    }

    private Task<List<Taken>> TakenAsync(ProcessFilter filter, CancellationToken ct)
    {
        var (from, to) = (filter.Start, filter.End);
        var (provider, team) = (filter.ProviderRef ?? "", filter.Team ?? "");
        return db.Database.SqlQuery<Taken>(
            $"""
            select d.from_state, d.move, d.to_state, count(*)::int as "count",
                percentile_disc(0.5) within group (order by d.days) as median, percentile_disc(0.9) within group (order by d.days) as ninetieth
            from (
                select c.from_state, c.move, c.to_state,
                    width_bucket(c.at, w.days) - width_bucket(c.since, w.days) as days
                from state_changes c, (select {WorkingDays.Until(calendar, Today)} as days) w
                where c.definition = {filter.Definition} and c.at >= {from} and c.at < {to}
                    and ({provider} = '' or c.provider_ref = {provider}) and ({team} = '' or c.team = {team})) d
            group by grouping sets ((d.from_state, d.move, d.to_state), (d.from_state))
            """).ToListAsync(ct);
    }

    private sealed record Standing(string State, int Count, int Overdue);

    private sealed record Taken(string? FromState, string? Move, string? ToState, int Count, int? Median, int? Ninetieth);
}
