using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>What could not be done and waits for a person, oldest first.</summary>
public sealed class IncidentList(PortalDbContext db)
{
    /// <summary>People whom a group names.</summary>
    private const int Named = 5;

    /// <summary>The same of all emails, whatever they say.</summary>
    private const string CauseSql = @"regexp_replace(i.cause, '^An email \([^)]*\) could not be sent: ', '')";

    public Task<Paged<Incident>> FindAsync(bool resolved, int page, CancellationToken ct)
    {
        var found = db.Incidents.AsNoTracking().Where(i => i.ResolvedAt != null == resolved);
        var ordered = resolved ? found.OrderByDescending(i => i.At).ThenBy(i => i.Id) : found.OrderBy(i => i.At).ThenBy(i => i.Id);
        return ordered.PageAsync(found, page, ct);
    }

    /// <summary>The open ones by their causes, the most first.</summary>
    public Task<List<IncidentGroup>> GroupsAsync(CancellationToken ct)
        => db.Database.SqlQueryRaw<IncidentGroup>(
            $"""
            select g.kind, g.cause, count(*)::int as "count", min(g.at) as since, count(distinct g."to")::int as people,
                array_to_string((array_agg(distinct g.to_name order by g.to_name))[1:{Named}], ', ') as names
            from (
                select i.kind, {CauseSql} as cause, i.at, e."to", e.to_name
                from incidents i left join emails e on e.id = case i.kind when 'Email' then i.subject::uuid end -- a job's is its name
                where i.resolved_at is null) g
            group by g.kind, g.cause
            """).OrderByDescending(g => g.Count).ThenBy(g => g.Since).ThenBy(g => g.Cause).ToListAsync(ct);

    /// <summary>The open ones of one group.</summary>
    internal static IQueryable<Incident> Of(PortalDbContext db, IncidentKind kind, string cause)
        => db.Incidents.FromSqlRaw($"select i.* from incidents i where i.resolved_at is null and i.kind = {{0}} and {CauseSql} = {{1}}", kind.ToString(), cause);

    public Task<int> CountOpenAsync(CancellationToken ct) => db.Incidents.CountAsync(i => i.ResolvedAt == null, ct);
}
