using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications;
using Portal.Notifications.Dashboard;
using Portal.Notifications.Delivery;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Dashboard;

/// <summary>
/// Writes the weekly letter for everybody who chose it and has none of this week yet: on Monday, or whenever the portal is there again. A
/// transaction each, in which it is kept that it is written, so that two hosts at once or a run that was cut short write each once.
/// </summary>
public sealed class WriteWeeklyLetters(IDbContextFactory<PortalDbContext> contexts, Definitions definitions, Func<Sender> sender, OneByOne each, EngineClock clock)
{
    private static readonly ItemKind Letter = new("weekly-letters", "letter", "A weekly letter could not be written");

    /// <returns>How many were written.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var monday = WeeklyLetters.MondayOf(clock.Now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readers = await Waiting(db, monday).Select(l => l.UserId).OrderBy(u => u).ToListAsync(ct);
        var written = (await each.DoAsync(Letter, readers, reader => reader.ToString(), reader => WriteAsync(reader, monday, ct), ct)).Count(isWritten => isWritten);
        clock.SignalOutbox(written > 0);
        return written;
    }

    private async Task<bool> WriteAsync(Guid reader, DateOnly monday, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Waiting(db, monday).Where(l => l.UserId == reader).ExecuteUpdateAsync(l => l.SetProperty(x => x.WrittenFor, monday), ct) == 0)
        {
            return false; // another host was faster
        }

        var to = await db.Users.AsNoTracking().SingleAsync(u => u.Id == reader, ct);
        var teams = await TeamsAsync(db, to, ct);
        if (teams.Count > 0)
        {
            var now = clock.Now;
            var week = new TeamWeekReader(db, definitions);
            List<TeamWeekFacts> facts = [];
            foreach (var team in teams)
            {
                facts.Add(await week.ReadAsync(team, monday.AddDays(-7), now, ct));
            }

            var letter = new TeamWeekEmail(monday.AddDays(-7), facts);
            db.Emails.Add(letter.Write(EmailId.Of(letter.Kind, reader, monday), to.Email!, to.Name, sender(), now));
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return teams.Count > 0;
    }

    private static IQueryable<WeeklyLetter> Waiting(PortalDbContext db, DateOnly monday) => db.Set<WeeklyLetter>().Where(l => l.WrittenFor == null || l.WrittenFor < monday);

    /// <summary>The inboxes that somebody leads, or else belongs to, and what the council's roles of theirs see to. None: they have left.</summary>
    private async Task<List<string>> TeamsAsync(PortalDbContext db, AppUser user, CancellationToken ct)
    {
        if (user.CouncilRoles == CouncilRoles.None)
        {
            return [];
        }

        var led = await db.Teams.Where(t => t.LeadId == user.Id).Select(t => t.Name).ToListAsync(ct);
        var inboxes = led.Count > 0 ? led : await db.TeamMembers.Where(m => m.UserId == user.Id).Select(m => m.Team).ToListAsync(ct);
        var roles = definitions.Names.SelectMany(n => definitions.Latest(n).States).Select(s => s.Turn)
            .OfType<Party>().Where(p => p is { Kind: TurnKind.Team, Role: not CouncilRoles.None } && user.CouncilRoles.HasFlag(p.Role)).Select(p => p.Name);
        return [.. inboxes.Concat(roles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
