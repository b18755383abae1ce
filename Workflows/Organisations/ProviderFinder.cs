using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.Organisations;

/// <summary>Providers by name or ref; a provider finds itself.</summary>
internal sealed class ProviderFinder(PortalDbContext db) : IFinder
{
    public string Kind => "Providers";

    public int Order => 20;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var found = NamedSql.Providers(db, typed).Where(p => actor.IsCouncil || p.Ref == actor.ProviderRef);
        var rows = await NamedSql.InOrder(found).Skip(skip).Take(take).ToListAsync(ct);
        return [.. rows.Select(p => new Found($"{p.Name} ({p.Ref})", About: null, actor.IsCouncil ? OverviewLinks.OfProvider(p.Ref) : OrganisationLinks.Details, typed.IsKey(p.Ref)))];
    }
}
