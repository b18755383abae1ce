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

    /// <summary>All providers together, measure by measure, those of which something was done.</summary>
    /// <param name="measure">One of them only; null: all.</param>
    /// <param name="from">The first day, in London.</param>
    /// <param name="to">The last day.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Turnaround>> TogetherAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, CancellationToken ct)
        => [.. (await Found(measure, from, to, together: true).OrderBy(f => f.Index).ToListAsync(ct)).Select(Read)];

    /// <summary>Each provider of which something was done in the span, by name, and each measure that it has.</summary>
    public async Task<Paged<Turnaround>> ByProviderAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, int page, CancellationToken ct)
    {
        var found = Found(measure, from, to, together: false);
        var shown = await ByName(found).PageOfAllAsync(found, page, ct);
        return new([.. shown.Rows.Select(Read)], shown.Page, shown.PageSize, shown.Total, shown.TotalIsCapped);
    }

    /// <summary>Both, row by row, for a file: all together first.</summary>
    public async IAsyncEnumerable<Turnaround> ReadAllAsync(TurnaroundMeasure? measure, DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var all in await TogetherAsync(measure, from, to, ct))
        {
            yield return all;
        }

        await foreach (var each in ByName(Found(measure, from, to, together: false)).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Read(each);
        }
    }

    private static IQueryable<Measured> ByName(IQueryable<Measured> found) => found.OrderBy(f => f.Provider).ThenBy(f => f.ProviderRef).ThenBy(f => f.Index);

    private IQueryable<Measured> Found(TurnaroundMeasure? measure, DateOnly from, DateOnly to, bool together)
    {
        var asked = Measures.Index().Where(m => measure is null || m.Item == measure).SelectMany(m => m.Item.Moves.Select(move => (m.Index, m.Item.Definition, m.Item.State, Move: move))).ToList();
        int[] indexes = [.. asked.Select(a => a.Index)];
        string[] names = [.. asked.Select(a => a.Definition)], states = [.. asked.Select(a => a.State)], moves = [.. asked.Select(a => a.Move)];
        var (first, end) = (LondonTime.StartOf(from), LondonTime.StartOf(to.AddDays(1)));
        return db.Database.SqlQuery<Measured>(
            $"""
            select d."index", d.provider_ref, coalesce(p.name, '') as provider, d."count", d.median, d.ninetieth
            from (
                select t."index", t.provider_ref, count(*)::int as "count",
                    percentile_disc(0.5) within group (order by t.days) as median, percentile_disc(0.9) within group (order by t.days) as ninetieth
                from (
                    select a."index", case when {together} then '' else c.provider_ref end as provider_ref,
                        width_bucket((c.at at time zone 'Europe/London')::date, w.days) - width_bucket((c.since at time zone 'Europe/London')::date, w.days) as days
                    from unnest({indexes}, {names}, {states}, {moves}) a ("index", definition, "state", move)
                    join state_changes c on c.definition = a.definition and c.from_state = a."state" and c.move = a.move,
                        (select {WorkingDays.Until(calendar, Today)} as days) w
                    where c.at >= {first} and c.at < {end}) t
                group by t."index", t.provider_ref) d
            left join providers p on p.ref = d.provider_ref
            """);
    }

    private Turnaround Read(Measured found) => new(found.ProviderRef, found.Provider, Measures[found.Index], found.Count, found.Median, found.Ninetieth);

    private sealed record Measured(int Index, string ProviderRef, string Provider, int Count, int Median, int Ninetieth);
}
