using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.PaymentBatches;
using Portal.Domain.Payments;
using Portal.Workflows.Audit;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Overviews;

/// <summary>Reads what the council's page of one provider shows.</summary>
public sealed class ProviderOverviews(PortalDbContext db, InvoiceQueries invoices, LineItemQueries items, EngineClock clock)
{
    /// <summary>Lists on the page end here; what is longer has a list of its own.</summary>
    public const int Longest = 100;

    private const int Few = 5;
    private const int Limit = Paged<ProviderOverview>.CountLimit;

    /// <summary>London's financial year.</summary>
    public FinancialYear Year => FinancialYear.Of(LondonTime.DateOf(clock.Now));

    /// <summary>Null where there is no such provider, or for anybody but council staff.</summary>
    public async Task<ProviderOverview?> FindAsync(Actor actor, string provider, CancellationToken ct)
    {
        if (!actor.IsCouncil || await db.Providers.AsNoTracking().FirstOrDefaultAsync(p => p.Ref == provider, ct) is not { } found)
        {
            return null;
        }

        var year = Year.StartYear;
        var payments = db.BatchPayments.AsNoTracking().Where(p => p.ProviderRef == provider && p.State == BatchPaymentState.Standing
            && db.PaymentBatches.Any(b => b.Number == p.BatchNumber && b.State == PaymentBatchState.Released));
        return new ProviderOverview
        {
            Provider = found,
            Contacts = await db.Contacts.AsNoTracking().Where(c => c.ProviderRef == provider).OrderBy(c => c.Name).ThenBy(c => c.Ref).Take(Longest).ToListAsync(ct),
            Users = await UsersAsync(provider, ct),
            Services = await db.Services.Where(s => s.ProviderRef == provider).Take(Limit).CountAsync(ct),
            Contracts = await db.Contracts.AsNoTracking().Where(c => c.ProviderRef == provider).OrderBy(c => c.Name).ThenBy(c => c.Ref).Take(Longest).ToListAsync(ct),
            Payments = await payments.OrderByDescending(p => p.BatchNumber).ThenByDescending(p => p.Position).Take(Few).ToListAsync(ct),
            PaymentCount = await payments.Take(Limit).CountAsync(ct),
            Documents = await db.ContractDocuments.Where(d => d.ProviderRef == provider).Take(Limit).CountAsync(ct),
            LineItems = await (await items.ListedForAsync(actor, provider, ct)).Take(Limit).CountAsync(ct),
            Invoices = await InvoicesAsync(actor, provider, ct),
            Actions = await db.Actions.Where(a => a.ProviderRef == provider && a.State != ActionState.Closed).Take(Limit).CountAsync(ct),
            Reports = await db.PlacementReports.Where(r => r.ProviderRef == provider).Take(Limit).CountAsync(ct),
            Changes = await db.ChangeRequests.Where(c => c.ProviderRef == provider).Take(Limit).CountAsync(ct),
            Orders = await db.PurchaseOrders.Where(o => o.ProviderRef == provider && o.Year == year).Take(Limit).CountAsync(ct),
        };
    }

    private async Task<IReadOnlyList<KeyValuePair<InvoiceState, int>>> InvoicesAsync(Actor actor, string provider, CancellationToken ct)
    {
        // Those on their way are few, and none of them is paid; of the finalised ones, which grow for ever, no more are counted than the page tells.
        var own = invoices.VisibleTo(actor).Where(v => v.ProviderRef == provider);
        var found = await own.Where(v => v.PaidOn == null && v.State != InvoiceState.Finalised).GroupBy(v => v.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var finalised = await own.Where(v => v.State == InvoiceState.Finalised).OrderByDescending(v => v.CreatedAt).Take(Limit).CountAsync(ct);
        return
        [
            .. found.Select(g => KeyValuePair.Create(g.Key, Math.Min(g.Count, Limit))).Append(KeyValuePair.Create(InvoiceState.Finalised, finalised))
                .Where(g => g.Value > 0).OrderBy(g => g.Key),
        ];
    }

    private async Task<IReadOnlyList<ProviderOverview.UserSeen>> UsersAsync(string provider, CancellationToken ct)
        => await (
            from m in db.Memberships.AsNoTracking()
            join u in db.Users on m.UserId equals u.Id
            where m.ProviderRef == provider
            orderby u.Name, u.Email
            select new ProviderOverview.UserSeen(u.Name, u.Email!, db.AuditEntries.Where(a => a.UserId == u.Id && a.Kind == AuditKind.SignedIn).Max(a => (DateTimeOffset?)a.At), m.Roles))
            .Take(Longest).ToListAsync(ct);
}
