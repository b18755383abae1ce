using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>What became of balances owed back.</summary>
internal static class Balances
{
    /// <summary>What was paid back, or settled by letter: no invoice or credit note takes it any more.</summary>
    public static IQueryable<OwedBalance> SettledBalances(this PortalDbContext db)
        => db.Set<OwedBalance>().Where(o => o.State == OwedBalanceState.PaidBack || o.State == OwedBalanceState.ByLetter);

    /// <summary>The lines of invoices that carry one, by <see cref="InvoiceLine.BalanceOf"/>: found by the index that keeps them from being carried twice, and not among all lines.</summary>
    public static IQueryable<InvoiceLine> CarriedBalances(this PortalDbContext db) => db.InvoiceLines.Where(l => l.IsLive && l.Kind == InvoiceLineKind.BalanceBroughtForward);
}
