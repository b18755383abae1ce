using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.CarePackages;
using Portal.Domain.Search;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>Lists of care package line items (the guide, 6.2 to 6.4): filtered, ordered and paged in SQL.</summary>
public sealed class LineItemList(PortalDbContext db, LineItemQueries items, EngineClock clock)
{
    /// <summary>By client, the latest first. Those that ended before today are left out unless the filter asks for them.</summary>
    public async Task<Paged<LineItemRow>> FindAsync(Actor actor, LineItemFilter filter, CancellationToken ct)
    {
        var found = await FilterAsync(actor, filter, ct);
        // What a row shows beside its client is looked up for those of the page.
        return await found.PageAsync(async (skip, take) => (IReadOnlyList<LineItemRow>)await db.ListByOwnPlanAsync(Rows(InOrder(found).Skip(skip).Take(take)), ct), filter.Page, ct);
    }

    /// <summary>
    /// How many the filter leaves out because they have ended; never more than one above <see cref="Paged{T}.CountLimit"/>.
    /// </summary>
    public async Task<int> CountLeftOutAsync(Actor actor, LineItemFilter filter, CancellationToken ct)
    {
        var today = Today;
        return filter.IncludeEnded
            ? 0
            : await (await FilterAsync(actor, filter with { IncludeEnded = true }, ct)).Where(l => l.EndDate < today).Take(Paged<LineItemRow>.CountLimit + 1).CountAsync(ct);
    }

    /// <summary>The first of what <see cref="FindAsync"/> lists, at most so many.</summary>
    public async Task<IReadOnlyList<LineItemRow>> FirstAsync(Actor actor, LineItemFilter filter, int most, CancellationToken ct)
        => await db.ListByOwnPlanAsync(Rows(InOrder(await FilterAsync(actor, filter, ct)).Take(most)), ct);

    /// <summary>All pages of what <see cref="FindAsync"/> lists, one row at a time.</summary>
    public async IAsyncEnumerable<LineItemRow> ReadAllAsync(Actor actor, LineItemFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in Rows(InOrder(await FilterAsync(actor, filter, ct))).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return row;
        }
    }

    /// <summary>London's day.</summary>
    private DateOnly Today => LondonTime.DateOf(clock.Now);

    private async Task<IQueryable<CarePackageLineItem>> FilterAsync(Actor actor, LineItemFilter filter, CancellationToken ct)
    {
        var listed = filter.ProviderRef is { Length: > 0 } provider ? await items.ListedForAsync(actor, provider, ct) : await items.ListedForAsync(actor, ct);
        var found = listed.AsNoTracking();
        if (!filter.IncludeEnded)
        {
            var today = Today;
            found = found.Where(l => l.EndDate == null || l.EndDate >= today);
        }

        if (filter.ServiceRef is { Length: > 0 } service)
        {
            found = found.Where(l => l.ServiceRef == service);
        }

        if (filter.SsRefs is { Count: > 0 } clients)
        {
            found = found.Where(l => clients.Contains(l.SsRef));
        }

        if (SearchText.Of(filter.CarePackageRef) is { } package)
        {
            found = found.WhereKeyBegins(l => l.CarePackageRef, package);
        }

        if (filter.ServiceLevel is { Length: > 0 } level)
        {
            found = found.Where(l => l.ServiceLevel == level);
        }

        return found;
    }

    private IQueryable<OfClient> InOrder(IQueryable<CarePackageLineItem> found)
        => from l in found
           join c in db.Clients on l.SsRef equals c.SsRef
           orderby c.Surname, c.Forename, l.SsRef, l.StartDate descending, l.Ref
           select new OfClient { Item = l, Client = c };

    private IQueryable<LineItemRow> Rows(IQueryable<OfClient> some)
        => from x in some
           let l = x.Item
           let c = x.Client
           join s in db.Services on l.ServiceRef equals s.Ref
           join k in db.Contracts on l.ContractRef equals k.Ref
           join p in db.Providers on k.ProviderRef equals p.Ref
           orderby c.Surname, c.Forename, l.SsRef, l.StartDate descending, l.Ref
           select new LineItemRow
           {
               Ref = l.Ref,
               SsRef = l.SsRef,
               Client = c.Surname + ", " + c.Forename,
               Provider = p.Name,
               Service = s.Name,
               ServiceLevel = l.ServiceLevel,
               StartDate = l.StartDate,
               EndDate = l.EndDate,
               WeeklyCost = l.WeeklyCost,
               Pricing = l.Pricing,
               CarePackageRef = l.CarePackageRef,
               Authorised = l.Authorised,
           };

    private sealed class OfClient
    {
        public required CarePackageLineItem Item { get; init; }

        public required Client Client { get; init; }
    }
}
