using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Bounces;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Bounces;

/// <summary>The only door to addresses that take no email: council staff and the system see all, a provider none.</summary>
public sealed class UnreachableQueries(PortalDbContext db) : ISubjects<UnreachableAddress>
{
    public IQueryable<UnreachableAddress> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem ? db.Set<UnreachableAddress>() : db.Set<UnreachableAddress>().Where(_ => false);

    /// <summary>Null where the reader has no such thing.</summary>
    public Task<UnreachableAddress?> FindAsync(Actor actor, Guid id, CancellationToken ct) => VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>The task that an address waits in; null: as far as anybody knows it takes email.</summary>
    public Task<Guid?> OpenTaskAsync(Actor actor, string address, CancellationToken ct)
        => VisibleTo(actor).Where(a => a.Address == address && a.State == UnreachableState.Found).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct);

    Func<Guid, CancellationToken, Task<LoadedSubject<UnreachableAddress>?>> ISubjects<UnreachableAddress>.LoaderFor(Actor actor) => VisibleTo(actor).Loader(db, a => a.State, Save);

    private static Statement Save(UnreachableAddress a) => new(
        "update unreachable_addresses set state = $2, answer = $3, settled_by = $4 where id = $1",
        P(a.Id),
        P(a.State.ToString()),
        Text(a.Answer),
        Text(a.SettledBy));
}
