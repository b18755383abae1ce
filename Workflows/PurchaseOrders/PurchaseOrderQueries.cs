using Portal.Domain.Accounts;
using Portal.Domain.PurchaseOrders;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>The only door to purchase orders: what an actor may not see does not exist for them.</summary>
public sealed class PurchaseOrderQueries(PortalDbContext db)
{
    /// <summary>A provider sees its own; council staff and the system see all.</summary>
    public IQueryable<PurchaseOrder> VisibleTo(Actor actor)
        => actor.IsCouncil || actor.IsSystem ? db.PurchaseOrders : db.PurchaseOrders.Where(o => o.ProviderRef == actor.ProviderRef);

    /// <summary>What spend to date is made of. Only what is finalised counts; a balance brought forward belongs to no commitment.</summary>
    internal IQueryable<CommitmentSpend> Spent => db.Set<CommitmentSpend>();
}
