using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>How many working days it takes to sign, to authorise, to answer: by provider, and all together. For council staff only.</summary>
public sealed class TurnaroundReader(PortalDbContext db, Definitions definitions, WorkingCalendar calendar, EngineClock clock)
{
    /// <summary>What is measured, as the definitions say.</summary>
    public IReadOnlyList<TurnaroundMeasure> Measures { get; } =
    [
        .. from name in definitions.Names
           let rules = definitions.Latest(name)
           from state in rules.States
           where state.Measured is not null
           let moves = rules.Moves.Where(m => m.From == state.Name && m.From != m.To && m.By == state.Turn).Select(m => m.Name)
           select new TurnaroundMeasure(state.Measured!, name, state.Name, state.Turn!, [.. moves.Distinct(StringComparer.Ordinal)]),
    ];

    public DateOnly Today => LondonTime.DateOf(clock.Now);

    /// <summary>Each provider of which something was done in the span, by name, and each measure that it has; all together first.</summary>
    /// <param name="measure">One of them only; null: all.</param>
    /// <param name="from">The first day, in London.</param>
    /// <param name="to">The last day.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Turnaround>> ReadAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var asked = Measures.Where(m => measure is null || m == measure).SelectMany(m => m.Moves.Select(move => (Measure: m, Move: move))).ToList();
        string[] names = [.. asked.Select(a => a.Measure.Definition)], states = [.. asked.Select(a => a.Measure.State)], moves = [.. asked.Select(a => a.Move)];
        var (first, end) = (LondonTime.At(from, TimeOnly.MinValue), LondonTime.At(to.AddDays(1), TimeOnly.MinValue));
        var found = await db.Database.SqlQuery<Measured>(
            $"""
            select d.definition, d.from_state as "state", coalesce(d.provider_ref, '') as provider_ref, coalesce(p.name, '') as provider, d."count", d.median, d.ninetieth
            from (
                select t.definition, t.from_state, t.provider_ref, count(*)::int as "count",
                    percentile_disc(0.5) within group (order by t.days) as median, percentile_disc(0.9) within group (order by t.days) as ninetieth
                from (
                    select c.definition, c.from_state, c.provider_ref,
                        width_bucket((c.at at time zone 'Europe/London')::date, w.days) - width_bucket((c.since at time zone 'Europe/London')::date, w.days) as days
                    from state_changes c, (select {WorkingDays.Until(calendar, Today)} as days) w
                    where c.definition = any ({names}) and c.at >= {first} and c.at < {end}
                        and (c.definition, c.from_state, c.move) in (select * from unnest({names}, {states}, {moves}))) t
                group by grouping sets ((t.definition, t.from_state, t.provider_ref), (t.definition, t.from_state))) d
            left join providers p on p.ref = d.provider_ref
            where d.provider_ref is distinct from ''
            """).ToListAsync(ct);
        var byState = Measures.ToDictionary(m => (m.Definition, m.State));
        return
        [
            .. found.Select(m => new Turnaround(m.ProviderRef, m.Provider, byState[(m.Definition, m.State)], m.Count, m.Median, m.Ninetieth))
                .OrderBy(t => t.ProviderRef.Length > 0).ThenBy(t => t.Provider, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.ProviderRef, StringComparer.Ordinal).ThenBy(t => IndexOf(t.Measure)),
        ];
    }

    private int IndexOf(TurnaroundMeasure measure) => Measures.TakeWhile(m => m != measure).Count();

    private sealed record Measured(string Definition, string State, string ProviderRef, string Provider, int Count, int Median, int Ninetieth);
}
