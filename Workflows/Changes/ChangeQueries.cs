using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>The only door to change requests: a provider sees its own, council staff and the system see all.</summary>
public sealed class ChangeQueries(PortalDbContext db) : ISubjects<ChangeRequest>
{
    private static readonly ChangeKind[] AccessKinds = [.. Enum.GetValues<ChangeKind>().Where(ChangeRequest.IsAccessKind)];

    /// <summary>Requests about people's access are read by portal administrators, like the list of people itself.</summary>
    public IQueryable<ChangeRequest> VisibleTo(Actor actor)
    {
        if (actor.IsCouncil || actor.IsSystem)
        {
            return db.ChangeRequests;
        }

        var own = db.ChangeRequests.Where(c => c.ProviderRef == actor.ProviderRef);
        return actor.Has(ProviderRoles.PortalAdministrator) ? own : own.Where(c => !AccessKinds.Contains(c.Kind));
    }

    Func<Guid, CancellationToken, Task<LoadedSubject<ChangeRequest>?>> ISubjects<ChangeRequest>.LoaderFor(Actor actor) => async (id, ct) =>
    {
        var row = await (
            from c in VisibleTo(actor).AsNoTracking()
            join i in db.Instances.AsNoTracking() on c.Id equals i.Id
            where c.Id == id
            select new { Change = c, Instance = i }).FirstOrDefaultAsync(ct);
        return row is null ? null : new LoadedSubject<ChangeRequest>(row.Change, row.Instance, c => c.State, ChangeSql.Decided);
    };
}
