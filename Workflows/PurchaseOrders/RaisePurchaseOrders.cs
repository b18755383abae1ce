using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>
/// The portal makes and revises purchase orders (the guide, part 4) from the authorised line items: one per provider,
/// client and financial year, up to the year of today. What has not changed is left alone, so it may run at any time,
/// twice, or on two hosts at once. Each provider is a transaction of its own: a round that is cut short has lost nothing,
/// and the next one does the rest.
/// </summary>
public sealed class RaisePurchaseOrders(IDbContextFactory<PortalDbContext> contexts, OneByOne each, TimeProvider clock) : IRegisterFollower
{
    private static readonly ItemKind Orders = new(IRegisterFollower.Job, "orders", "Purchase orders could not be made or revised");

    /// <summary>An advisory lock of our own ("orders" in ASCII).</summary>
    private const long Lock = 0x6F7264657273;

    Task IRegisterFollower.FollowAsync(CancellationToken ct) => RunAsync(ct);

    public async Task<RaisedOrders> RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var raised = await each.DoAsync(Orders, await ProvidersAsync(db, ct), provider => provider, provider => RaiseAsync(db, provider, ct), ct, db);
        return raised.Aggregate(RaisedOrders.None, (all, one) => all.And(one));
    }

    private async Task<RaisedOrders> RaiseAsync(PortalDbContext db, string provider, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Before anything is read: whoever waited here must see what the other one wrote. It falls with the transaction.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
        var now = clock.GetUtcNow();
        var year = FinancialYear.Of(LondonTime.DateOf(now));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await new DueOrderLines(connection).WorkOutAsync(provider, year, ct);
        var raised = await new OrderRevisions(connection).IssueAsync(provider, year, now, ct);
        await transaction.CommitAsync(ct);
        return raised;
    }

    /// <summary>Those who have something on order, or had.</summary>
    private static Task<List<string>> ProvidersAsync(PortalDbContext db, CancellationToken ct)
        => db.Providers
            .Where(p => db.PurchaseOrders.Any(o => o.ProviderRef == p.Ref)
                || db.Contracts.Any(c => c.ProviderRef == p.Ref && db.LineItems.Any(l => l.ContractRef == c.Ref && l.Authorised)))
            .OrderBy(p => p.Ref).Select(p => p.Ref).ToListAsync(ct);
}
