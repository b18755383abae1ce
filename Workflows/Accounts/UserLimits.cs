using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Workflows.Audit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Accounts;

/// <summary>Up to how much each person may authorise, finalise and release. Administrators set it, but nobody their own (decision 121).</summary>
public sealed class UserLimits(PortalDbContext db, AuditTrail audit, EngineClock clock)
{
    private const CouncilRoles Money = CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser;

    /// <summary>Those who need a limit, by name.</summary>
    public async Task<Paged<LimitedPerson>> ListAsync(int page, CancellationToken ct)
    {
        var people = await People().OrderBy(u => u.Name).ThenBy(u => u.Email).PageAsync(People(), page, ct);
        var limits = await OfAsync([.. people.Rows.Select(u => u.Id)], ct);
        return new([.. people.Rows.Select(u => Row(u, limits[u.Id]))], people.Page, people.PageSize, people.Total, people.TotalIsCapped);
    }

    public async Task<LimitedPerson?> FindAsync(Guid id, CancellationToken ct)
        => await People().FirstOrDefaultAsync(u => u.Id == id, ct) is { } user ? Row(user, await OfAsync(id, ct)) : null;

    /// <summary>Those of one person; none of those that nobody has set.</summary>
    public async Task<Limits> OfAsync(Guid? id, CancellationToken ct) => (await db.UserLimits.AsNoTracking().Where(l => l.UserId == id).ToListAsync(ct)).Values();

    /// <summary>Who changed them, the latest first.</summary>
    public Task<Paged<LimitChange>> HistoryAsync(Guid id, int page, CancellationToken ct)
    {
        var changes = db.LimitChanges.AsNoTracking().Where(c => c.UserId == id);
        return changes.OrderByDescending(c => c.At).ThenByDescending(c => c.Id).PageAsync(changes, page, ct);
    }

    /// <param name="actor">An administrator.</param>
    /// <param name="by">The same, as the audit list keeps it.</param>
    /// <param name="id">Whose limits.</param>
    /// <param name="seen">The limits that the administrator saw.</param>
    /// <param name="limits">What they become.</param>
    /// <param name="ct">Stops it before it is committed.</param>
    /// <exception cref="NobodySetsTheirOwnLimit">They are the administrator's own.</exception>
    /// <exception cref="LimitChangedMeanwhile">Somebody else set them after the page was shown.</exception>
    public async Task SetAsync(Actor actor, AuditedBy by, Guid id, Limits seen, Limits limits, CancellationToken ct)
    {
        if (actor.UserId == id)
        {
            throw new NobodySetsTheirOwnLimit();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var email = await db.Database.SqlQuery<string>($"select email as \"Value\" from users where id = {id} for no key update").SingleAsync(ct);
        if (await OfAsync(id, ct) != seen)
        {
            throw new LimitChangedMeanwhile();
        }

        foreach (var kind in Enum.GetValues<LimitKind>().Where(k => seen.Of(k) != limits.Of(k)))
        {
            await SetAsync(actor, id, kind, seen.Of(kind), limits.Of(kind), ct);
            await audit.RecordAsync(AuditKind.LimitSet, by, email, $"Limit for {kind.Doing()}: {limits.Of(kind)}, before: {seen.Of(kind)}", ct);
        }

        await transaction.CommitAsync(ct);
    }

    private async Task SetAsync(Actor actor, Guid id, LimitKind kind, Limit was, Limit becomes, CancellationToken ct)
    {
        await db.UserLimits.Where(l => l.UserId == id && l.Kind == kind).ExecuteDeleteAsync(ct);
        if (becomes.IsSet)
        {
            await db.Database.ExecuteSqlAsync($"insert into user_limits (user_id, kind, pounds) values ({id}, {kind.ToString()}, {becomes.Pounds})", ct);
        }

        var now = clock.Now;
        db.LimitChanges.Add(new LimitChange
        {
            Id = Guid.CreateVersion7(now),
            UserId = id,
            Kind = kind,
            At = now,
            ById = actor.UserId!.Value,
            By = actor.Name,
            Was = was.Pounds,
            WasSet = was.IsSet,
            Becomes = becomes.Pounds,
            BecomesSet = becomes.IsSet,
        });
        await db.SaveChangesAsync(ct);
    }

    private async Task<Dictionary<Guid, Limits>> OfAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.UserLimits.AsNoTracking().Where(l => ids.Contains(l.UserId)).ToListAsync(ct);
        return ids.ToDictionary(id => id, id => rows.FindAll(l => l.UserId == id).Values());
    }

    private IQueryable<AppUser> People() => db.Users.AsNoTracking().Where(u => u.Kind == AccountKind.Council && (u.CouncilRoles & Money) != CouncilRoles.None);

    private static LimitedPerson Row(AppUser user, Limits limits) => new(user.Id, user.Name, user.Email!, user.CouncilRoles, limits);
}
