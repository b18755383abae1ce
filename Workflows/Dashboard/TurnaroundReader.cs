using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Dashboard.ChangeDays;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>How many working days it takes to sign, to authorise, to answer: by provider, and all together. For council staff only.</summary>
public sealed class TurnaroundReader(PortalDbContext db, Definitions definitions, EngineClock clock, WorkingDays working, CountedSpans spans)
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
    /// that it has. Pages and their total are of providers.
    /// </summary>
    /// <param name="measure">One of them only; null: all.</param>
    /// <param name="from">The first day, in London.</param>
    /// <param name="to">The last day.</param>
    /// <param name="page">Of the providers.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<(IReadOnlyList<Turnaround> Together, Paged<Turnaround> ByProvider)> FindAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, int page, CancellationToken ct)
    {
        var asked = await AskAsync(measure, from, to, ct);
        page = Math.Clamp(page, 1, Paging.LastPage);
        var found = await ReadAsync(page);
        var total = found is [{ Total: var all }, ..] ? all : 0;
        var last = Math.Max(1, (total + Paging.PageSize - 1) / Paging.PageSize);
        if (page > last)
        {
            (page, found) = (last, await ReadAsync(last));
        }

        var figures = found.GroupBy(f => (f.IsTogether, f.ProviderRef, f.Index)).Select(g => (g.Key.IsTogether, Figure: Read(g))).ToList();
        return (
            [.. figures.Where(f => f.IsTogether).Select(f => f.Figure)],
            new([.. figures.Where(f => !f.IsTogether).Select(f => f.Figure)], page, Paging.PageSize, total, TotalIsCapped: false));

        Task<List<Measured>> ReadAsync(int number) => Found(asked, (number - 1) * Paging.PageSize, Paging.PageSize).ToListAsync(ct);
    }

    /// <summary>Both, row by row, for a file: all together first.</summary>
    public async IAsyncEnumerable<Turnaround> ReadAllAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken ct)
    {
        var one = new List<Measured>();
        await foreach (var each in Found(await AskAsync(measure, from, to, ct), skip: 0, int.MaxValue).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (one is [var before, ..] && (before.IsTogether, before.ProviderRef, before.Index) != (each.IsTogether, each.ProviderRef, each.Index))
            {
                yield return Read(one);
                one.Clear();
            }

            one.Add(each);
        }

        if (one.Count > 0)
        {
            yield return Read(one);
        }
    }

    private async Task<Asked> AskAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var moves = Measures.Index().Where(m => measure is null || m.Item == measure)
            .SelectMany(m => m.Item.Moves.Select(move => (m.Index, m.Item.Definition, m.Item.State, Move: move))).ToList();
        return new(
            [.. moves.Select(m => m.Index)],
            [.. moves.Select(m => m.Definition)],
            [.. moves.Select(m => m.State)],
            [.. moves.Select(m => m.Move)],
            await spans.OfAsync(from, to, ct));
    }

    /// <summary>
    /// How many took how many working days, of each figure: those of all together, and those of the providers of a page. Who has any is found by one counted day each, not by all of them.
    /// </summary>
    private IQueryable<Measured> Found(Asked asked, int skip, int take) => db.Database.SqlQuery<Measured>(
        $"""
        with asked as materialized (
            select * from unnest({asked.Indexes}, {asked.Definitions}, {asked.States}, {asked.Moves}) a ("index", definition, "state", move)),
        fresh as materialized (
            select a."index", c.provider_ref, width_bucket(c.at, w.days) - width_bucket(c.since, w.days) as days, count(*)::int as "count"
            from asked a
            join state_changes c on c.definition = a.definition and c.from_state = a."state" and c.move = a.move,
                (select {working.Until(Today)} as days) w
            where c.at >= {asked.Span.Start} and c.at < {asked.Span.End}
            group by 1, 2, 3),
        who as materialized (
            select p.ref, p.name
            from (select ref, name from providers union all select '', '') p
            where p.ref in (select provider_ref from fresh) or (
                select true from asked a cross join lateral (
                    select from change_days d
                    where d.of_provider and d.provider_ref = p.ref and d.definition = a.definition and d.from_state = a."state" and d.move = a.move
                        and d.day between {asked.Span.First} and {asked.Span.Last} limit 1) any_of_it limit 1)),
        shown as materialized (select * from who order by name, ref offset {skip} limit {take}),
        times as (
            select a."index", '' as provider_ref, '' as provider, d.working_days as days, d.changes as "count", true as is_together
            from asked a join change_days d on d.definition = a.definition and d.from_state = a."state" and d.move = a.move
            where not d.of_provider and d.provider_ref = '' and d.day between {asked.Span.First} and {asked.Span.Last}
            union all
            select f."index", '', '', f.days, f."count", true from fresh f
            union all
            select a."index", s.ref, s.name, d.working_days, d.changes, false
            from shown s, asked a join change_days d on d.definition = a.definition and d.from_state = a."state" and d.move = a.move
            where d.of_provider and d.provider_ref = s.ref and d.day between {asked.Span.First} and {asked.Span.Last}
            union all
            select f."index", s.ref, s.name, f.days, f."count", false from shown s join fresh f on f.provider_ref = s.ref)
        select t."index", t.provider_ref, t.provider, t.days, sum(t."count")::int as "count", t.is_together, (select count(*) from who)::int as total
        from times t group by 1, 2, 3, 4, 6
        """).OrderByDescending(f => f.IsTogether).ThenBy(f => f.Provider).ThenBy(f => f.ProviderRef).ThenBy(f => f.Index);

    private Turnaround Read(IEnumerable<Measured> figure)
    {
        var of = figure.ToList();
        var times = TimesTaken.Of(of.Select(m => ((int?)m.Days, m.Count)));
        return new(of[0].ProviderRef, of[0].Provider, Measures[of[0].Index], times.Count, times.Median ?? 0, times.Ninetieth ?? 0);
    }

    private sealed record Asked(int[] Indexes, string[] Definitions, string[] States, string[] Moves, CountedSpan Span);

    private sealed record Measured(int Index, string ProviderRef, string Provider, int Days, int Count, bool IsTogether, int Total);
}
