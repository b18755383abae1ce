using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Payments;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.PurchaseOrders;

namespace Portal.Workflows.Overviews;

/// <summary>The counts of a provider's home page, in one question for each feature that shows some.</summary>
public sealed class ProviderHome(PortalDbContext db, LineItemQueries lineItems, PurchaseOrderQueries orders, EngineClock clock)
{
    /// <summary>London's financial year.</summary>
    public FinancialYear Year => FinancialYear.Of(Today);

    private DateOnly Today => LondonTime.DateOf(clock.Now);

    public Task<HomeCounts> ReadAsync(Actor actor, CancellationToken ct)
    {
        const int Limit = Paged<HomeCounts>.CountLimit;
        var (today, year) = (Today, Year.StartYear);
        var items = lineItems.VisibleTo(actor).Where(l => l.EndDate == null || l.EndDate >= today);
        var issued = orders.VisibleTo(actor).Where(o => o.Year == year);
        return db.Providers.Where(p => p.Ref == actor.ProviderRef).Select(p => new HomeCounts(items.Take(Limit).Count(), issued.Take(Limit).Count())).SingleAsync(ct);
    }

    public Task<OrganisationCounts> OrganisationAsync(Actor actor, CancellationToken ct)
    {
        const int Limit = Paged<OrganisationCounts>.CountLimit;
        return db.Providers.Where(p => p.Ref == actor.ProviderRef).Select(p => new OrganisationCounts(
            db.Services.Where(s => s.ProviderRef == p.Ref).Take(Limit).Count(),
            db.Contacts.Where(c => c.ProviderRef == p.Ref).Take(Limit).Count(),
            db.Memberships.Where(m => m.ProviderRef == p.Ref).Take(Limit).Count())).SingleAsync(ct);
    }
}
