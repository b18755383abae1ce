using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Placements;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Placements;

/// <summary>The only door to placement reports: a provider sees its own, council staff and the system see all.</summary>
public sealed class PlacementQueries(PortalDbContext db) : ISubjects<PlacementReport>
{
    public IQueryable<PlacementReport> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem ? db.PlacementReports : db.PlacementReports.Where(r => r.ProviderRef == actor.ProviderRef);

    Func<Guid, CancellationToken, Task<LoadedSubject<PlacementReport>?>> ISubjects<PlacementReport>.LoaderFor(Actor actor)
        => VisibleTo(actor).Loader(db, r => r.State, Save);

    private static Statement Save(PlacementReport r) => new(
        "update placement_reports set state = $2, answered_by = $3, answered_at = $4, answer = $5 where id = $1",
        P(r.Id),
        P(r.State.ToString()),
        Text(r.AnsweredBy),
        At(r.AnsweredAt),
        Text(r.Answer));
}
