using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Persistence;
using Portal.Workflows.Search;

namespace Portal.Workflows.Contracts;

/// <summary>Contract documents by the care package or the client that they are about. None has a reference of its own.</summary>
internal sealed class DocumentFinder(PortalDbContext db, ContractQueries contracts) : IFinder
{
    public string Kind => "Contract documents";

    public int Order => 90;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var ofPackage = db.ContractDocuments.Where(d => d.CarePackageRef != null).WhereKeyBegins(d => d.CarePackageRef!, typed).Select(d => d.Id);
        var ofClients = db.Clients.WhereKeyBegins(c => c.SsRef, typed).Select(c => c.SsRef);
        var found = contracts.VisibleTo(actor).Where(d => ofPackage.Contains(d.Id) || ofClients.Contains(d.SsRef));
        var rows = await found.OrderByDescending(d => d.UpdatedAt).ThenBy(d => d.Id).Skip(skip).Take(take)
            .Select(d => new { d.Id, d.DocumentType, d.SsRef, d.CarePackageRef, d.State, Service = db.Services.Where(s => s.Ref == d.ServiceRef).Select(s => s.Name).First() }).ToListAsync(ct);
        return
        [
            .. rows.Select(d => new Found(
                $"{d.DocumentType}, {d.SsRef}", $"{(d.CarePackageRef is { } package ? $"Care package {package}, " : "")}{d.Service}, {d.State}", ContractLinks.Details(actor.Side(), d.Id))),
        ];
    }
}
