using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>What could not be done and waits for a person, oldest first.</summary>
public sealed class IncidentList(PortalDbContext db)
{
    /// <summary>People whom a group names.</summary>
    private const int Named = 5;

    /// <summary>Groups that are shown: more causes than that at once are one trouble behind them all, and the list beside them has each.</summary>
    private const int MostGroups = 25;

    /// <summary>What an email's cause says before what the mail server said.</summary>
    private const string NotSent = ") could not be sent: ";

    /// <summary>The same of all emails, whatever they say.</summary>
    private const string CauseSql = $@"regexp_replace(i.cause, '^An email \([^)]*\{NotSent}', '')";

    public Task<Paged<Incident>> FindAsync(bool resolved, int page, CancellationToken ct)
    {
        var found = db.Incidents.AsNoTracking().Where(i => i.ResolvedAt != null == resolved);
        var ordered = resolved ? found.OrderByDescending(i => i.At).ThenBy(i => i.Id) : found.OrderBy(i => i.At).ThenBy(i => i.Id);
        return ordered.PageAsync(found, page, ct);
    }

    /// <summary>Whom those of these concern that are of one provider or person, by their subjects.</summary>
    public async Task<IReadOnlyDictionary<string, ConcernedBy>> ConcernedAsync(IEnumerable<Incident> incidents, CancellationToken ct)
    {
        var subjects = incidents.Where(i => i.Kind == IncidentKind.Item).Select(i => i.Subject).Distinct(StringComparer.Ordinal).ToArray();
        var found = subjects.Length == 0 ? [] : await db.Database.SqlQuery<ConcernedBy>(
            $"""
            select s as subject, coalesce(p.name, u.name) as name, p.ref as provider_ref, u.id as user_id
            from unnest({subjects}) s
            left join providers p on p.ref = split_part(s, '/', 3)
            left join users u on u.id::text = split_part(s, '/', 3)
            where coalesce(p.name, u.name) is not null
            """).ToListAsync(ct);
        return found.ToDictionary(c => c.Subject, StringComparer.Ordinal);
    }

    /// <summary>The open ones by their causes, the most first.</summary>
    public Task<List<IncidentGroup>> GroupsAsync(CancellationToken ct)
        => Groups().OrderByDescending(g => g.Count).ThenBy(g => g.Since).ThenBy(g => g.Cause).Take(MostGroups).ToListAsync(ct);

    /// <summary>One of them; null: nothing with this cause is open any more.</summary>
    public Task<IncidentGroup?> GroupAsync(IncidentKind kind, string cause, CancellationToken ct)
    {
        var name = kind.ToString();
        return Groups().SingleOrDefaultAsync(g => g.Kind == name && g.Cause == cause, ct);
    }

    /// <summary>The open ones of one group.</summary>
    internal static IQueryable<Incident> Of(PortalDbContext db, IncidentKind kind, string cause)
        => db.Incidents.Where(i => i.ResolvedAt == null && i.Kind == kind && (i.Cause == cause || (kind == IncidentKind.Email && i.Cause.EndsWith(NotSent + cause))));

    public Task<int> CountOpenAsync(CancellationToken ct) => db.Incidents.CountAsync(i => i.ResolvedAt == null, ct);

    private IQueryable<IncidentGroup> Groups()
        => db.Database.SqlQueryRaw<IncidentGroup>(
            $"""
            select g.kind, g.cause, count(*)::int as "count", min(g.at) as since, count(distinct g."to")::int as people,
                array_to_string((array_agg(distinct g.to_name order by g.to_name))[1:{Named}], ', ') as names
            from (
                select i.kind, {CauseSql} as cause, i.at, coalesce(e."to", p.ref, u.id::text) as "to", coalesce(e.to_name, p.name, u.name) as to_name
                from incidents i
                left join emails e on e.id = case i.kind when 'Email' then i.subject::uuid end -- a job's is its name
                left join providers p on i.kind = 'Item' and p.ref = split_part(i.subject, '/', 3)
                left join users u on i.kind = 'Item' and u.id::text = split_part(i.subject, '/', 3)
                where i.resolved_at is null) g
            group by g.kind, g.cause
            """);
}
