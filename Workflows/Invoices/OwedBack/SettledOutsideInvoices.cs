using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

internal static class SettledOutsideInvoices
{
    /// <summary>What was paid back, or settled by letter: no invoice or credit note takes it any more.</summary>
    public static IQueryable<OwedBalance> SettledBalances(this PortalDbContext db)
        => db.Set<OwedBalance>().Where(o => o.State == OwedBalanceState.PaidBack || o.State == OwedBalanceState.ByLetter);
}
