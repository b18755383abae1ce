using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tasks;

/// <summary>Who of a team gets its new work first: one rule for a team, and one for each provider and team.</summary>
public sealed class TaskRules(PortalDbContext db, TaskKinds kinds, TeamLeads leads, TaskPeople people, AuditTrail audit, EngineClock clock)
{
    private DbSet<TaskRule> Rules => db.Set<TaskRule>();

    /// <summary>By team, each team's own rule first, then its providers by name.</summary>
    /// <param name="team">Of this team only; null: of all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Stops the question.</param>
    public async Task<Paged<TaskRuleRow>> FindAsync(string? team, int page, CancellationToken ct)
    {
        var rules = Rules.AsNoTracking().Where(r => string.IsNullOrEmpty(team) || r.Team == team);
        var found = await Lines(rules).PageOfAllAsync(rules, page, ct);
        return new Paged<TaskRuleRow>([.. found.Rows.Select(Row)], found.Page, found.PageSize, found.Total, found.TotalIsCapped);
    }

    public async Task<TaskRuleRow?> FindAsync(string team, string? providerRef, CancellationToken ct)
        => await Lines(Rules.AsNoTracking().Where(r => r.Team == team && r.ProviderRef == (providerRef ?? ""))).FirstOrDefaultAsync(ct) is { } line ? Row(line) : null;

    /// <summary>Makes a rule, or names another person in it.</summary>
    /// <param name="actor">The team's lead, or an administrator.</param>
    /// <param name="by">The same for the audit list.</param>
    /// <param name="rule">As it should be.</param>
    /// <param name="seen">Whom it named when it was shown; null: there was none.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="OnlyALeadArranges">Somebody else leads the team.</exception>
    /// <exception cref="RuleIsNotPossible">The team, the provider or the person is none.</exception>
    /// <exception cref="RuleChangedMeanwhile">It names somebody else by now.</exception>
    public async Task SaveAsync(Actor actor, AuditedBy by, (string? Team, string? ProviderRef, Guid? Person) rule, Guid? seen, CancellationToken ct)
    {
        var provider = rule.ProviderRef ?? "";
        var team = await MustLeadAsync(actor, rule.Team, ct);
        if (provider.Length > 0 && !await db.Providers.AnyAsync(p => p.Ref == provider, ct))
        {
            throw new RuleIsNotPossible("Provider", "Choose a provider of the list");
        }

        if ((await people.OfAsync(team, ct)).FirstOrDefault(p => p.Id == rule.Person) is not { } person)
        {
            throw new RuleIsNotPossible("Person", $"Choose somebody of {team}");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({team + '|' + provider}, {Lock}))", ct);
        var there = await Rules.FirstOrDefaultAsync(r => r.Team == team && r.ProviderRef == provider, ct);
        if (there?.UserId == person.Id)
        {
            return; // the same form again, or a colleague who said the same
        }

        if (there?.UserId != seen)
        {
            throw seen is null
                ? new RuleIsNotPossible("Provider", $"{team} already has a rule for {(provider.Length > 0 ? "this provider" : "every other provider")}. Change that one")
                : new RuleChangedMeanwhile();
        }

        if (there is null)
        {
            Rules.Add(new TaskRule { Team = team, ProviderRef = provider, UserId = person.Id });
        }
        else
        {
            there.UserId = person.Id;
        }

        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(AuditKind.TaskRuleChanged, by, team, $"{Words(provider)}: {person.Name} gets it first", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Takes a rule away; one that is gone already stays gone.</summary>
    /// <exception cref="OnlyALeadArranges">Somebody else leads the team.</exception>
    public async Task RemoveAsync(Actor actor, AuditedBy by, string team, string? providerRef, CancellationToken ct)
    {
        await MustLeadAsync(actor, team, ct);
        var provider = providerRef ?? "";
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Rules.Where(r => r.Team == team && r.ProviderRef == provider).ExecuteDeleteAsync(ct) > 0)
        {
            await audit.RecordAsync(AuditKind.TaskRuleChanged, by, team, $"{Words(provider)}: removed", ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Tells our advisory locks of rules from others of 64 bits ("rule" in ASCII).</summary>
    private const long Lock = 0x72756C65;

    private static string Words(string provider) => provider.Length > 0 ? $"Provider {provider}" : "Every other provider";

    private async Task<string> MustLeadAsync(Actor actor, string? team, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(team) || !(await people.TeamsAsync(ct)).Contains(team, StringComparer.Ordinal))
        {
            throw new RuleIsNotPossible("Team", "Choose a team");
        }

        return (await leads.LedByAsync(actor, ct)).Contains(team, StringComparer.Ordinal) ? team : throw new OnlyALeadArranges();
    }

    private IQueryable<Line> Lines(IQueryable<TaskRule> rules) =>
        from r in rules
        join u in db.Users on r.UserId equals u.Id
        join p in db.Providers on r.ProviderRef equals p.Ref into providers
        from p in providers.DefaultIfEmpty()
        join s in db.Users on u.DelegateId equals s.Id into standIns
        from s in standIns.DefaultIfEmpty()
        orderby r.Team, p != null, p.Name, r.ProviderRef
        select new Line(
            r.Team, r.ProviderRef, p == null ? null : p.Name, u, s,
            db.TeamMembers.Any(m => m.UserId == u.Id && m.Team == r.Team), db.TeamMembers.Any(m => m.UserId == u.DelegateId && m.Team == r.Team));

    private TaskRuleRow Row(Line line)
    {
        var today = LondonTime.DateOf(clock.Now);
        var role = kinds.Parties.FirstOrDefault(p => p.Name == line.Team)?.Role;
        var away = line.Person.IsAway(today) ? line.Person.AwayUntil : null;
        var standIn = away is not null && line.StandIn is { } s && !s.IsAway(today) && Can(s, line.IsStandInMember) ? s.Name : null;
        return new TaskRuleRow(line.Team, line.ProviderRef, line.Provider, line.Person.Id, line.Person.Name, Can(line.Person, line.IsMember), away, standIn);

        bool Can(AppUser user, bool isMember) => user.CouncilRoles.Move() && (role is { } asked ? user.CouncilRoles.HasFlag(asked) : isMember);
    }

    private sealed record Line(string Team, string ProviderRef, string? Provider, AppUser Person, AppUser? StandIn, bool IsMember, bool IsStandInMember);
}
