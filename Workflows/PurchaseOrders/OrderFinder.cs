using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PurchaseOrders;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>Purchase orders by number; with its revision, as orders are printed ("20960 - 1"), too.</summary>
internal sealed class OrderFinder(PortalDbContext db, PurchaseOrderQueries orders) : IFinder
{
#pragma warning disable MA0011, CA1305 // The database writes the number, in no culture.
    private static readonly Expression<Func<PurchaseOrder, string>> Reference = o => o.Number.ToString();
#pragma warning restore MA0011, CA1305

    public string Kind => "Purchase orders";

    public int Order => 60;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        // "20960 - 1" is revision 1 of 20960, where there is one.
        var (number, revision) = typed.Words is [var first, var second] && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? (SearchText.Of(first)!, (int?)asked)
            : (typed, null);
        var found = orders.VisibleTo(actor).WhereKeyBegins(Reference, number);
        found = revision is null ? found : found.Where(o => o.Revision >= revision && revision > 0);
        var page = found.OrderByKey(Reference).ThenBy(o => o.Number).Skip(skip).Take(take);
        var rows = await page.Select(o => new { o.Id, o.Number, o.Revision, o.Year, o.SsRef, Provider = db.Providers.Where(p => p.Ref == o.ProviderRef).Select(p => p.Name).First() }).ToListAsync(ct);
        return
        [
            .. rows.Select(o => new Found(
                $"Purchase order {o.Number} - {revision ?? o.Revision}",
                $"{o.Provider}, {o.SsRef}, {new Domain.Payments.FinancialYear(o.Year)}",
                PurchaseOrderLinks.Details(actor.Side(), o.Id, revision),
                number.IsKey(o.Number.ToString(CultureInfo.InvariantCulture)))),
        ];
    }
}
