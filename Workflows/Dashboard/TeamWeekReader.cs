using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Notifications;
using Portal.Notifications.Dashboard;
using Portal.Notifications.Links;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>Reads one team's week: what it saw to, and what it has open now.</summary>
internal sealed class TeamWeekReader(PortalDbContext db, Definitions definitions)
{
    /// <summary>Of what has stood longest.</summary>
    private const int Oldest = 3;

    /// <summary>Of what passed its due day, at most: a letter is read on Monday morning.</summary>
    private const int MostBreached = 10;

    /// <param name="team">As the instances say who of the council sees to them.</param>
    /// <param name="monday">The first day of the week.</param>
    /// <param name="now">What is open and overdue is so at this moment.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TeamWeekFacts> ReadAsync(string team, DateOnly monday, DateTimeOffset now, CancellationToken ct)
    {
        var (from, to) = (LondonTime.StartOf(monday), LondonTime.StartOf(monday.AddDays(7)));
        string[] names = [.. definitions.Names];
        var changes = db.StateChanges.AsNoTracking().Where(c => names.Contains(c.Definition) && c.At >= from && c.At < to && c.Team == team);
        var reached = await changes.GroupBy(c => new { c.Definition, c.To, Began = c.From == null }).Select(g => new { g.Key.Definition, g.Key.To, g.Key.Began, Count = g.Count() }).ToListAsync(ct);

        var open = db.SeenByCouncil().Where(i => i.EndedAt == null && i.Team == team);
        var overdue = open.Where(Overdue.At(now));
        var breached = overdue.Where(i => i.DueAt >= from && i.DueAt < to);
        var listed = await breached.OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(MostBreached).ToListAsync(ct);
        return new TeamWeekFacts(
            team,
            reached.Where(r => r.Began).Sum(r => r.Count),
            reached.Where(r => definitions.Latest(r.Definition).IsEnd(r.To)).Sum(r => r.Count),
            await open.CountAsync(ct),
            await overdue.CountAsync(ct),
            [.. (await open.OrderBy(i => i.Since).ThenBy(i => i.Id).Take(Oldest).ToListAsync(ct)).Select(i => Item(i, $"there since {Day(i.Since)}"))],
            [.. listed.Select(i => Item(i, $"due {Day(i.DueAt!.Value)}"))],
            listed.Count < MostBreached ? 0 : await breached.CountAsync(ct) - listed.Count);
    }

    private static EmailItem Item(WorkflowInstance i, string when) => new($"{i.Subject}, {MoveRule.InWords(i.State)}, {when}", WorkLinks.Instance(i.Id));

    private static string Day(DateTimeOffset at) => LondonTime.DateOf(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
