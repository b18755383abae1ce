using Microsoft.EntityFrameworkCore;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Work;

/// <summary>What could not be done and waits for a person, oldest first.</summary>
public sealed class IncidentList(PortalDbContext db)
{
    public Task<Paged<Incident>> FindAsync(bool resolved, int page, CancellationToken ct)
    {
        var found = db.Incidents.AsNoTracking().Where(i => i.ResolvedAt != null == resolved);
        var ordered = resolved ? found.OrderByDescending(i => i.At).ThenBy(i => i.Id) : found.OrderBy(i => i.At).ThenBy(i => i.Id);
        return ordered.PageAsync(found, page, ct);
    }

    public Task<int> CountOpenAsync(CancellationToken ct) => db.Incidents.CountAsync(i => i.ResolvedAt == null, ct);
}
