using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Overviews;

/// <summary>The counts of the council's home page that wait for nobody.</summary>
public sealed class CouncilHome(PortalDbContext db, LineItemQueries lineItems, PurchaseOrderQueries orders, EngineClock clock)
{
    /// <summary>London's financial year.</summary>
    public FinancialYear Year => FinancialYear.Of(LondonTime.DateOf(clock.Now));

    public async Task<CouncilCounts> ReadAsync(Actor actor, CancellationToken ct)
    {
        const int Limit = Paged<CouncilCounts>.CountLimit;
        var (today, year) = (LondonTime.DateOf(clock.Now), Year.StartYear);
        return new(
            await lineItems.VisibleTo(actor).Where(l => l.EndDate == null || l.EndDate >= today).Take(Limit).CountAsync(ct),
            await orders.VisibleTo(actor).Where(o => o.Year == year).Take(Limit).CountAsync(ct),
            await db.Providers.Where(p => p.FirstPeriod != null).Take(Limit).CountAsync(ct));
    }
}
