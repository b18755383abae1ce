using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>What the numbers of the dashboard count, one by one: who came, who went, and after how long. For council staff only.</summary>
public sealed class StateChangeList(PortalDbContext db, Definitions definitions, WorkingCalendar calendar)
{
    private const string NotSeen = "Not sent to the council";

    /// <summary>The latest first; counted to the last.</summary>
    public async Task<Paged<StateChangeRow>> FindAsync(StateChangeFilter filter, int page, CancellationToken ct)
    {
        var found = Filter(filter);
        var rows = found.OrderByDescending(c => c.At).ThenBy(c => c.InstanceId).ThenByDescending(c => c.Seq);
        var shown = await rows.PageOfAllAsync(page, some => from c in some
                                                            join i in db.Instances on c.InstanceId equals i.Id
                                                            join p in db.Providers on c.ProviderRef equals p.Ref into providers
                                                            from p in providers.DefaultIfEmpty()
                                                            orderby c.At descending, c.InstanceId, c.Seq descending
                                                            let isSeen = db.SeenByCouncil().Any(s => s.Id == c.InstanceId)
                                                            select new Found(isSeen ? c.InstanceId : null, i.Subject, p == null ? "" : p.Name, c.At, c.From, c.Move, c.To, c.Since), ct);
        return new(
            [.. shown.Rows.Select(r => new StateChangeRow(r.InstanceId, r.InstanceId is null ? NotSeen : r.Subject, r.Provider, r.At, r.From, r.Move, r.To, Days(r)))],
            shown.Page,
            shown.PageSize,
            shown.Total,
            shown.TotalIsCapped);
    }

    private int? Days(Found r) => r.Since is { } since ? calendar.DaysBetween(LondonTime.DateOf(since), LondonTime.DateOf(r.At)) : null;

    private IQueryable<StateChange> Filter(StateChangeFilter filter)
    {
        var process = filter.Process;
        var (from, to) = (process.Start, process.End);
        var found = db.StateChanges.AsNoTracking().Where(c => c.Definition == process.Definition && c.At >= from && c.At < to);
        found = process.ProviderRef is { Length: > 0 } provider ? found.Where(c => c.ProviderRef == provider) : found;
        found = process.Team is { Length: > 0 } team ? found.Where(c => c.Team == team) : found;
        found = filter.From is { Length: > 0 } left ? found.Where(c => c.From == left) : found;
        found = filter.Move is { Length: > 0 } move ? found.Where(c => c.Move == move) : found;
        found = filter.To is { Length: > 0 } reached ? found.Where(c => c.To == reached) : found;
        found = filter.Began ? found.Where(c => c.From == null) : found;
        if (!filter.Ended || !definitions.Names.Contains(process.Definition, StringComparer.Ordinal))
        {
            return found;
        }

        string[] ends = [.. definitions.Latest(process.Definition).Ends];
        return found.Where(c => ends.Contains(c.To));
    }

    private sealed record Found(Guid? InstanceId, string Subject, string Provider, DateTimeOffset At, string? From, string Move, string To, DateTimeOffset? Since);
}
