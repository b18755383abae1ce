using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>
/// Counts the moves of each day that has ended, for the dashboard, and holds what was counted before against them: a month at a time, each in its own transaction, and
/// pages read what stands there until the last of them is done.
/// </summary>
public sealed class ChangeDayKeeper(PortalDbContext db, Definitions definitions, EngineClock clock, WorkingDays working, CountedSpans spans)
{
    private const string Columns = "of_provider, provider_ref, definition, day, from_state, move, to_state, team, working_days";

    private const string Now =
        $"""
        select grouping(t.provider_ref) = 0 as of_provider, coalesce(t.provider_ref, '') as provider_ref, t.definition, t.day, t.from_state, t.move, t.to_state, t.team, t.working_days, count(*)::int as changes
        from (
            select c.definition, @first + width_bucket(c.at, @starts) - 1 as day, coalesce(c.from_state, '') as from_state, c.move, c.to_state, c.provider_ref, c.team,
                case when c.from_state is null then 0 else width_bucket(c.at, w.days) - width_bucket(c.since, w.days) end as working_days
            from state_changes c, (select @working as days) w
            where c.definition = any (@definitions) and c.at >= @start and c.at < @end) t
        group by t.definition, t.day, t.from_state, t.move, t.to_state, t.team, t.working_days, grouping sets ((t.provider_ref), ())
        """;

    private const string Write =
        $"""
        insert into change_days ({Columns}, changes)
        {Now}
        """;

    private const string Differences =
        $"""
        with counted as ({Now})
        select distinct day as "Value"
        from counted c full join (select * from change_days where day between @first and @last) k using ({Columns})
        where c.changes is distinct from k.changes
        """;

    /// <summary>Counts what has ended since, all of it again where the calendar has changed, and puts right what is not as the moves say.</summary>
    /// <returns>How many changes of state are counted, and until which day; null: nothing happened yet before today.</returns>
    /// <exception cref="ChangeDaysDiffer">Something had to be put right.</exception>
    public async Task<(long Changes, DateOnly? Until)> BringUpToDateAsync(CancellationToken ct)
    {
        var yesterday = LondonTime.DateOf(clock.Now).AddDays(-1);
        if (await FirstAsync(ct) is not { } first || first > yesterday)
        {
            return (0, null);
        }

        var until = await spans.UntilAsync(ct);
        if (until is null)
        {
            await db.Set<ChangeDaysUntil>().ExecuteDeleteAsync(ct); // of another calendar: nothing reads it, and nothing holds what it says against the moves
        }

        var differ = new List<DateOnly>();
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= yesterday; month = month.AddMonths(1))
        {
            differ.AddRange(await MonthAsync(month, until, yesterday, ct));
        }

        await KeepAsync(yesterday, ct);
        return differ.Count > 0 ? throw new ChangeDaysDiffer(differ) : (await db.Set<ChangeDay>().Where(d => !d.OfProvider).SumAsync(d => (long)d.Changes, ct), yesterday);
    }

    /// <returns>The days that were not as they had been counted, in their order.</returns>
    private async Task<List<DateOnly>> MonthAsync(DateOnly month, DateOnly? until, DateOnly yesterday, CancellationToken ct)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var last = end < yesterday ? end : yesterday;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var differ = until is { } kept && kept >= month ? await DifferAsync(month, kept < last ? kept : last, ct) : [];
        if (until is null || until < last || differ.Count > 0)
        {
            await db.Set<ChangeDay>().Where(d => d.Day >= month && d.Day <= end).ExecuteDeleteAsync(ct);
            await db.Database.ExecuteSqlRawAsync(Write, Parameters(month, last), ct);
            await transaction.CommitAsync(ct);
        }

        return differ;
    }

    private async Task<List<DateOnly>> DifferAsync(DateOnly first, DateOnly last, CancellationToken ct)
        => [.. (await db.Database.SqlQueryRaw<DateOnly>(Differences, Parameters(first, last)).ToListAsync(ct)).Order()];

    private async Task KeepAsync(DateOnly until, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<ChangeDaysUntil>().ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"insert into change_days_until (until, calendar) values ({until}, {working.Fingerprint(until)})", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The day of the earliest change of state; null: there is none.</summary>
    private async Task<DateOnly?> FirstAsync(CancellationToken ct)
    {
        string[] names = [.. definitions.Names];
        var first = await db.Database.SqlQuery<DateTimeOffset?>(
            $"""select min((select min(c.at) from state_changes c where c.definition = d.name)) as "Value" from unnest({names}) d (name)""").SingleAsync(ct);
        return first is { } at ? LondonTime.DateOf(at) : null;
    }

    private object[] Parameters(DateOnly first, DateOnly last) =>
    [
        new NpgsqlParameter("first", first),
        new NpgsqlParameter("last", last),
        new NpgsqlParameter("starts", Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(day => LondonTime.StartOf(first.AddDays(day))).ToArray()),
        new NpgsqlParameter("working", working.Until(last)),
        new NpgsqlParameter("definitions", definitions.Names.ToArray()),
        new NpgsqlParameter("start", LondonTime.StartOf(first)),
        new NpgsqlParameter("end", LondonTime.StartOf(last.AddDays(1))),
    ];
}
