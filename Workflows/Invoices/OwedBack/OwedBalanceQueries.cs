using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using static Portal.Workflows.Engine.Statement;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>The only door to what invoices of less than nothing left: a provider sees its own, council staff and the system see all.</summary>
public sealed class OwedBalanceQueries(PortalDbContext db) : ISubjects<OwedBalance>
{
    public IQueryable<OwedBalance> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem ? db.Set<OwedBalance>() : db.Set<OwedBalance>().Where(o => o.ProviderRef == actor.ProviderRef);

    /// <summary>Null where the reader has no such thing.</summary>
    public Task<OwedBalance?> FindAsync(Actor actor, Guid id, CancellationToken ct) => VisibleTo(actor).AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);

    /// <summary>Loads one for a move; null when it does not exist for <paramref name="actor"/>.</summary>
    internal Func<Guid, CancellationToken, Task<LoadedSubject<OwedBalance>?>> LoaderFor(Actor actor) => VisibleTo(actor).Loader(db, o => o.State, Save);

    Func<Guid, CancellationToken, Task<LoadedSubject<OwedBalance>?>> ISubjects<OwedBalance>.LoaderFor(Actor actor) => LoaderFor(actor);

    private static Statement Save(OwedBalance o) => new(
        "update owed_balances set state = $2, settled_on = $3, reference = $4, reason = $5, settled_by = $6 where id = $1",
        P(o.Id),
        P(o.State.ToString()),
        Day(o.SettledOn),
        Text(o.Reference),
        Text(o.Reason),
        Text(o.SettledBy));
}
