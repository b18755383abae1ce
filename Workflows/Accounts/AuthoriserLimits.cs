using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Up to how much each authoriser may authorise. Administrators set it, but nobody their own.</summary>
public sealed class AuthoriserLimits(PortalDbContext db, EngineClock clock)
{
    /// <summary>Those who may authorise, by name.</summary>
    public Task<Paged<AuthoriserRow>> ListAsync(int page, CancellationToken ct)
        => Rows(People().OrderBy(u => u.Name).ThenBy(u => u.Email)).PageAsync(People(), page, ct);

    public Task<AuthoriserRow?> FindAsync(Guid id, CancellationToken ct) => Rows(People().Where(u => u.Id == id)).FirstOrDefaultAsync(ct);

    /// <summary>Who changed it, the latest first.</summary>
    public Task<Paged<LimitChange>> HistoryAsync(Guid id, int page, CancellationToken ct)
    {
        var changes = db.LimitChanges.AsNoTracking().Where(c => c.UserId == id);
        return changes.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).PageAsync(changes, page, ct);
    }

    /// <param name="actor">An administrator.</param>
    /// <param name="id">Whose limit.</param>
    /// <param name="seen">The limit that the administrator saw.</param>
    /// <param name="limit">Pounds; null is no limit.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="NobodySetsTheirOwnLimit">It is the administrator's own.</exception>
    /// <exception cref="LimitChangedMeanwhile">Somebody else set it after the page was shown.</exception>
    public async Task SetAsync(Actor actor, Guid id, decimal? seen, decimal? limit, CancellationToken ct)
    {
        if (actor.UserId == id)
        {
            throw new NobodySetsTheirOwnLimit();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.Now;
        if (await db.Users.Where(u => u.Id == id && u.AuthorisationLimit == seen).ExecuteUpdateAsync(u => u.SetProperty(x => x.AuthorisationLimit, limit), ct) == 0)
        {
            throw new LimitChangedMeanwhile();
        }

        if (seen == limit)
        {
            return; // saved as it was
        }

        db.LimitChanges.Add(new LimitChange { Id = Guid.CreateVersion7(now), UserId = id, At = now, ById = actor.UserId!.Value, By = actor.Name, Was = seen, Becomes = limit });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private IQueryable<AppUser> People() => db.Users.AsNoTracking().Where(u => u.Kind == AccountKind.Council && u.CouncilRoles.HasFlag(CouncilRoles.InvoiceAuthoriser));

    private static IQueryable<AuthoriserRow> Rows(IQueryable<AppUser> people) => people.Select(u => new AuthoriserRow(u.Id, u.Name, u.Email!, u.AuthorisationLimit));
}
