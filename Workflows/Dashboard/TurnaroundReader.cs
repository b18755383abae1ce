using System.Runtime.CompilerServices;
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

    /// <summary>
    /// All providers together, measure by measure, those of which something was done; and each provider of which something was done in the span, by name, with each measure
    /// that it has. Both are worked out at once.
    /// </summary>
    /// <param name="measure">One of them only; null: all.</param>
    /// <param name="from">The first day, in London.</param>
    /// <param name="to">The last day.</param>
    /// <param name="page">Of the providers.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<(IReadOnlyList<Turnaround> Together, Paged<Turnaround> ByProvider)> FindAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, int page, CancellationToken ct)
    {
        page = Math.Clamp(page, 1, Paging.LastPage);
        var found = await ReadAsync(page);
        var total = found is [{ Total: var all }, ..] ? all : 0;
        var last = Math.Max(1, (total + Paging.PageSize - 1) / Paging.PageSize);
        if (page > last)
        {
            (page, found) = (last, await ReadAsync(last));
        }

        return (
            [.. found.Where(f => f.IsTogether).Select(Read)],
            new([.. found.Where(f => !f.IsTogether).Select(Read)], page, Paging.PageSize, total, TotalIsCapped: false));

        Task<List<Measured>> ReadAsync(int number) => Found(measure, from, to, (number - 1) * Paging.PageSize, Paging.PageSize).ToListAsync(ct);
    }

    /// <summary>Both, row by row, for a file: all together first.</summary>
    public async IAsyncEnumerable<Turnaround> ReadAllAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var each in Found(measure, from, to, skip: 0, int.MaxValue).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Read(each);
        }
    }

    private IQueryable<Measured> Found(TurnaroundMeasure? measure, DateOnly from, DateOnly to, int skip, int take)
    {
        var asked = Measures.Index().Where(m => measure is null || m.Item == measure).SelectMany(m => m.Item.Moves.Select(move => (m.Index, m.Item.Definition, m.Item.State, Move: move))).ToList();
        int[] indexes = [.. asked.Select(a => a.Index)];
        string[] names = [.. asked.Select(a => a.Definition)], states = [.. asked.Select(a => a.State)], moves = [.. asked.Select(a => a.Move)];
        var (first, end) = (LondonTime.StartOf(from), LondonTime.StartOf(to.AddDays(1)));
        return db.Database.SqlQuery<Measured>(
            $"""
            with measured as materialized (
                select t."index", t.provider_ref, grouping(t.provider_ref) = 1 as is_together, count(*)::int as "count",
                    percentile_disc(0.5) within group (order by t.days) as median, percentile_disc(0.9) within group (order by t.days) as ninetieth
                from (
                    select a."index", c.provider_ref, width_bucket(c.at, w.days) - width_bucket(c.since, w.days) as days
                    from unnest({indexes}, {names}, {states}, {moves}) a ("index", definition, "state", move)
                    join state_changes c on c.definition = a.definition and c.from_state = a."state" and c.move = a.move,
                        (select {WorkingDays.Until(calendar, Today)} as days) w
                    where c.at >= {first} and c.at < {end}) t
                group by grouping sets ((t."index"), (t."index", t.provider_ref))),
            named as (
                select m.*, coalesce(p.name, '') as provider from measured m left join providers p on p.ref = m.provider_ref
                where not m.is_together order by coalesce(p.name, ''), m.provider_ref, m."index" offset {skip} limit {take})
            select m."index", '' as provider_ref, '' as provider, m."count", m.median, m.ninetieth, true as is_together,
                (select count(*) from measured x where not x.is_together)::int as total
            from measured m where m.is_together
            union all
            select n."index", n.provider_ref, n.provider, n."count", n.median, n.ninetieth, false, 0 from named n
            """).OrderByDescending(f => f.IsTogether).ThenBy(f => f.Provider).ThenBy(f => f.ProviderRef).ThenBy(f => f.Index);
    }

    private Turnaround Read(Measured found) => new(found.ProviderRef, found.Provider, Measures[found.Index], found.Count, found.Median, found.Ninetieth);

    private sealed record Measured(int Index, string ProviderRef, string Provider, int Count, int Median, int Ninetieth, bool IsTogether, int Total);
}
