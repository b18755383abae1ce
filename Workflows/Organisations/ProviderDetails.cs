using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Organisations;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Organisations;

/// <summary>A provider's own services and contacts; paged in SQL.</summary>
public sealed class ProviderDetails(PortalDbContext db)
{
    public Task<Paged<Service>> ServicesAsync(Actor actor, int page, CancellationToken ct)
    {
        var own = db.Services.AsNoTracking().Where(s => s.ProviderRef == actor.ProviderRef);
        return own.OrderBy(s => s.Name).ThenBy(s => s.Ref).PageAsync(own, page, ct);
    }

    public Task<Paged<Contact>> ContactsAsync(Actor actor, int page, CancellationToken ct)
    {
        var own = db.Contacts.AsNoTracking().Where(c => c.ProviderRef == actor.ProviderRef);
        return own.OrderBy(c => c.Name).ThenBy(c => c.Ref).PageAsync(own, page, ct);
    }
}
