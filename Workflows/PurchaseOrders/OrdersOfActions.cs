using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Workflows.Actions;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>Purchase orders that an action can be about.</summary>
internal sealed class OrdersOfActions(PurchaseOrderQueries orders) : IActionSubjects
{
    public SubjectKind Kind => SubjectKind.PurchaseOrder;

    public async Task<ActionSubject?> FindAsync(Actor actor, string key, CancellationToken ct)
        => Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
            && await orders.VisibleTo(actor).Where(o => o.Id == id).Select(o => new { o.Number, o.Revision, o.ProviderRef }).FirstOrDefaultAsync(ct) is { } order
            ? new ActionSubject(Kind, key, string.Create(CultureInfo.InvariantCulture, $"{order.Number} - {order.Revision} (Purchase order)"), order.ProviderRef)
            : null;
}
