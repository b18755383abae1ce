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

    /// <summary>Requests about people's access are read by portal administrators, like the list of people itself, and by whoever asked.</summary>
    public IQueryable<ChangeRequest> VisibleTo(Actor actor)
    {
        if (actor.IsCouncil || actor.IsSystem)
        {
            return db.ChangeRequests;
        }

        var own = db.ChangeRequests.Where(c => c.ProviderRef == actor.ProviderRef);
        return actor.Has(ProviderRoles.PortalAdministrator) ? own : own.Where(c => !AccessKinds.Contains(c.Kind) || c.RequestedById == actor.UserId);
    }

    Func<Guid, CancellationToken, Task<LoadedSubject<ChangeRequest>?>> ISubjects<ChangeRequest>.LoaderFor(Actor actor)
        => VisibleTo(actor).Loader(db, c => c.State, ChangeSql.Decided);
}
