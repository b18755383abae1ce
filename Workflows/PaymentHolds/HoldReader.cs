using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentHolds;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PaymentHolds;

/// <summary>Holds on a provider's payments, with their reasons: for the council. A provider reads only that there is one, where it reads of its money.</summary>
public sealed class HoldReader(PortalDbContext db, HoldQueries holds)
{
    /// <summary>One hold with its provider's name; null where there is none for <paramref name="actor"/>.</summary>
    public Task<HoldDetails?> FindAsync(Actor actor, Guid id, CancellationToken ct) => Rows(holds.VisibleTo(actor).Where(h => h.Id == id)).FirstOrDefaultAsync(ct);

    /// <summary>The hold that stands for a provider; null where its payments are not on hold.</summary>
    public Task<HoldDetails?> StandingAsync(Actor actor, string providerRef, CancellationToken ct)
        => Rows(holds.VisibleTo(actor).Where(h => h.ProviderRef == providerRef && h.State == PaymentHoldState.OnHold)).FirstOrDefaultAsync(ct);

    private IQueryable<HoldDetails> Rows(IQueryable<PaymentHold> found)
        => found.AsNoTracking().Join(db.Providers, h => h.ProviderRef, p => p.Ref, (h, p) => new HoldDetails(h, p.Name));
}
