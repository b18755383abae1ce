using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>Counts what runs: one look at the index of what has not ended, grouped as finely as anything that is shown. For council staff only.</summary>
public sealed class CountyReader(PortalDbContext db, Definitions definitions, WorkingCalendar calendar, EngineClock clock)
{
    private readonly Dictionary<(DateOnly Since, DateOnly Today), int> counted = [];

    /// <param name="most">How many providers are shown by name; the others are counted.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<County> ReadAsync(int most, CancellationToken ct)
    {
        var (today, overdue) = (LondonTime.DateOf(clock.Now), Overdue.At(clock.Now));
        var groups = await db.SeenByCouncil().Where(i => i.EndedAt == null)
            .GroupBy(i => new { i.Definition, i.State, i.TurnKind, i.Team, i.ProviderRef })
            .Select(g => new Group(
                g.Key.Definition,
                g.Key.State,
                g.Key.TurnKind,
                g.Key.Team,
                g.Key.ProviderRef,
                g.Count(),
                g.AsQueryable().Count(overdue),
                g.Min(i => i.Since),
                g.Sum(i => i.Money) ?? 0))
            .ToListAsync(ct);
        var providers = Waits(groups.Where(g => g.TurnKind == TurnKind.Provider), g => g.ProviderRef, today);
        var byState = groups.ToLookup(g => (g.Definition, g.State));
        return new County(
            [.. definitions.Names.SelectMany(name => definitions.Latest(name).States.Where(s => !s.IsEnd).Select(s => State(name, s, [.. byState[(name, s.Name)]], today)))],
            await NamedAsync([.. providers.Take(most)], ct),
            providers.Count,
            Waits(groups.Where(g => g.TurnKind == TurnKind.Team), g => g.Team, today));
    }

    private CountyState State(string definition, StateRule state, List<Group> groups, DateOnly today)
    {
        DateTimeOffset? oldest = groups.Count == 0 ? null : groups.Min(g => g.Oldest);
        return new(definition, state.Name, state.Turn?.Name, groups.Sum(g => g.Count), groups.Sum(g => g.Overdue), oldest, Days(oldest, today), groups.Sum(g => g.Money));
    }

    private async Task<IReadOnlyList<CountyWait>> NamedAsync(List<CountyWait> shown, CancellationToken ct)
    {
        var refs = shown.ConvertAll(w => w.Key);
        var names = await db.Providers.AsNoTracking().Where(p => refs.Contains(p.Ref)).ToDictionaryAsync(p => p.Ref, p => p.Name, StringComparer.Ordinal, ct);
        return shown.ConvertAll(w => w with { Name = names[w.Key] });
    }

    private List<CountyWait> Waits(IEnumerable<Group> groups, Func<Group, string> key, DateOnly today)
        =>
        [
            .. groups.GroupBy(key, StringComparer.Ordinal)
                .Select(g => new CountyWait(g.Key, g.Key, g.Sum(x => x.Count), g.Sum(x => x.Overdue), Days(g.Min(x => x.Oldest), today)))
                .OrderByDescending(w => w.Overdue).ThenByDescending(w => w.LongestDays).ThenBy(w => w.Key, StringComparer.Ordinal),
        ];

    /// <summary>Counted once for each day on which something began to wait.</summary>
    private int Days(DateTimeOffset? since, DateOnly today)
    {
        if (since is not { } then)
        {
            return 0;
        }

        var day = LondonTime.DateOf(then);
        return counted.TryGetValue((day, today), out var days) ? days : counted[(day, today)] = calendar.DaysBetween(day, today);
    }

    private sealed record Group(string Definition, string State, TurnKind TurnKind, string Team, string ProviderRef, int Count, int Overdue, DateTimeOffset Oldest, decimal Money);
}
