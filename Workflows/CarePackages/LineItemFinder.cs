using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.CarePackages;

/// <summary>Care package line items by their ref.</summary>
internal sealed class LineItemFinder(PortalDbContext db, LineItemQueries items) : IFinder
{
    public string Kind => "Care package line items";

    public int Order => 40;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var found = items.VisibleTo(actor).WhereKeyBegins(l => l.Ref, typed).OrderByKey(l => l.Ref).ThenBy(l => l.Ref).Skip(skip).Take(take);
        var rows = await found.Select(l => new { l.Ref, l.SsRef, Service = db.Services.Where(s => s.Ref == l.ServiceRef).Select(s => s.Name).First() }).ToListAsync(ct);
        return [.. rows.Select(l => new Found($"Line item {l.Ref}", $"{l.SsRef}, {l.Service}", LineItemLinks.Details(actor.Side(), l.Ref), typed.IsKey(l.Ref)))];
    }
}
