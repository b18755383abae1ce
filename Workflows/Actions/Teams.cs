using Microsoft.EntityFrameworkCore;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>The council's teams, the inboxes that actions lie in, and who belongs to them.</summary>
public sealed class Teams(PortalDbContext db, EngineClock clock)
{
    private static readonly string FirstOfTeam = $"select user_id as \"Value\" from ({FirstOwner.Sql("{0}", "{1}", "0", "{2}")}) f";

    /// <summary>All teams by name.</summary>
    public Task<List<string>> NamesAsync(CancellationToken ct) => db.Teams.OrderBy(t => t.Name).Select(t => t.Name).ToListAsync(ct);

    /// <summary>Whose inboxes a person looks into.</summary>
    public Task<List<string>> OfAsync(Guid userId, CancellationToken ct)
        => db.TeamMembers.Where(m => m.UserId == userId).OrderBy(m => m.Team).Select(m => m.Team).ToListAsync(ct);

    /// <summary>Every team's inbox, and after it each of its people.</summary>
    public async Task<IReadOnlyList<AssigneeChoice>> AssigneesAsync(CancellationToken ct)
    {
        var today = LondonTime.DateOf(clock.Now);
        var people = await (
            from m in db.TeamMembers
            join u in db.Users on m.UserId equals u.Id
            orderby u.Name, u.Email
            select new AssigneeChoice(m.Team, u.Id, u.Name, u.AwayUntil >= today ? u.AwayUntil : null)).ToListAsync(ct);
        var byTeam = people.ToLookup(p => p.Team, StringComparer.Ordinal);
        return [.. (await NamesAsync(ct)).SelectMany(team => byTeam[team].Prepend(new AssigneeChoice(team, null, null, null)))];
    }

    /// <summary>Who can take on what lies with a team, by name.</summary>
    public Task<List<AppUser>> MembersAsync(string team, CancellationToken ct)
        => (from m in db.TeamMembers
            join u in db.Users on m.UserId equals u.Id
            where m.Team == team
            orderby u.Name, u.Email
            select u).AsNoTracking().ToListAsync(ct);

    /// <summary>The inbox that a new action goes to: the one that takes its type; what is about an invoice goes to those who know invoices.</summary>
    internal static Task<string> ForAsync(PortalDbContext db, ActionDraft draft, CancellationToken ct)
    {
        var type = draft.Subject?.Kind == SubjectKind.Invoice ? ActionType.InvoiceQuery : draft.Type;
        return db.Teams.OrderBy(t => t.Takes.Contains(type.ToString()) ? 0 : 1).ThenBy(t => t.Name).Select(t => t.Name).FirstAsync(ct);
    }

    /// <summary>Who of a team gets what a provider asks first, as a rule says; null: nobody in particular.</summary>
    internal static async Task<(Guid Id, string Name)?> FirstAsync(PortalDbContext db, string team, string providerRef, DateOnly today, CancellationToken ct)
    {
        var first = db.Database.SqlQueryRaw<Guid>(FirstOfTeam, team, providerRef, today);
        return await db.Users.Where(u => first.Contains(u.Id)).Select(u => new { u.Id, u.Name }).SingleOrDefaultAsync(ct) is { } found ? (found.Id, found.Name) : null;
    }
}
