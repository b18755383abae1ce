using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.PaymentBatches;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.PaymentBatches;

/// <summary>Payments by the reference on the bank's statement ("B7-12"), or all of a batch by its number ("B7", "7").</summary>
internal sealed class PaymentFinder(PortalDbContext db, RemittanceReader remittances) : IFinder
{
    public string Kind => "Payments";

    public int Order => 80;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        if (ReferenceText.Of(typed.Text) is not var (batch, position))
        {
            return [];
        }

        var payments = remittances.VisibleTo(actor).Where(p => p.BatchNumber == batch && (position == null || p.Position == position));
        var batches = actor.IsCouncil && position is null && await db.PaymentBatches.AnyAsync(b => b.Number == batch, ct) ? 1 : 0;
        var rows = await payments.OrderBy(p => p.Position).Skip(Math.Max(0, skip - batches)).Take(take).ToListAsync(ct);
        var found = rows.Select(p => new Found($"Payment {p.Reference}", p.Provider, PaymentLinks.Remittance(actor.Side(), p.Reference.ToString()), position is not null));
        return batches == 1 && skip == 0
            ? [new Found(string.Create(CultureInfo.InvariantCulture, $"Payment batch B{batch}"), About: null, PaymentLinks.Batch(batch), IsKey: true), .. found.Take(take - 1)]
            : [.. found];
    }
}
