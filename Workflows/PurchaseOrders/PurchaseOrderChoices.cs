using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Payments;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.PurchaseOrders;

/// <summary>What the filters of a list of purchase orders offer: only what the reader may see.</summary>
public sealed class PurchaseOrderChoices(PortalDbContext db, PurchaseOrderQueries orders)
{
    /// <summary>A list of names longer than this helps nobody.</summary>
    private const int Limit = 1_000;

    /// <summary>The financial years that there are orders of, and today's, the latest first.</summary>
    public async Task<IReadOnlyList<FinancialYear>> YearsAsync(Actor actor, FinancialYear today, CancellationToken ct)
    {
        var used = actor.IsCouncil
            ? await db.DistinctAsync<int>("purchase_orders", "year", Limit, ct)
            : await orders.VisibleTo(actor).Select(o => o.Year).Distinct().ToListAsync(ct);
        return [.. used.Select(y => new FinancialYear(y)).Append(today).Distinct().OrderDescending()];
    }

    /// <summary>A provider's own services by name; for the council those of every provider, "Service (Provider)", by provider.</summary>
    public async Task<IReadOnlyList<(string Ref, string Name, string? Provider)>> ServicesAsync(Actor actor, CancellationToken ct)
    {
        var all = actor.IsCouncil;
        var found = await (
            from s in db.Services
            join p in db.Providers on s.ProviderRef equals p.Ref
            where all || s.ProviderRef == actor.ProviderRef
            orderby all ? p.Name : "", s.Name, s.Ref
            select new { s.Ref, s.Name, Provider = p.Name }).Take(Limit).ToListAsync(ct);
        return [.. found.Select(s => all ? (s.Ref, $"{s.Name} ({s.Provider})", (string?)s.Provider) : (s.Ref, s.Name, null))];
    }

    /// <summary>The clients whom the reader's orders are for, by SSRef and "Surname, Forename (SSRef)".</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> ClientsAsync(Actor actor, CancellationToken ct)
        => db.ClientChoicesAsync(orders.VisibleTo(actor).Select(o => o.SsRef), Limit, ct);
}
