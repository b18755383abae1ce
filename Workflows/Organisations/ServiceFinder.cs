using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.Organisations;

/// <summary>Services by name or ref, with what is purchased from them.</summary>
internal sealed class ServiceFinder(PortalDbContext db) : IFinder
{
    public string Kind => "Services";

    public int Order => 25;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var found = NamedSql.Services(db, typed).Where(s => actor.IsCouncil || s.ProviderRef == actor.ProviderRef);
        var rows = await NamedSql.InOrder(found).Skip(skip).Take(take)
            .Select(s => new { s.Ref, s.Name, Provider = db.Providers.Where(p => p.Ref == s.ProviderRef).Select(p => p.Name).First() }).ToListAsync(ct);
        return [.. rows.Select(s => new Found($"{s.Name} ({s.Ref})", s.Provider, LineItemLinks.List(actor.Side(), historical: true, service: s.Ref), typed.IsKey(s.Ref)))];
    }
}
