using Microsoft.EntityFrameworkCore;
using Portal.Domain.CarePackages;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>Finds clients for the council's staff by name or SSRef. Its answers go into URLs as SSRefs only.</summary>
public sealed class ClientSearch(PortalDbContext db)
{
    /// <summary>More matches than this, and the searcher is asked to type more.</summary>
    public const int Limit = 20;

    /// <summary>Up to <see cref="Limit"/> + 1 clients whose SSRef, surname or forename begins with <paramref name="text"/>, or whose "Surname, Forename" does.</summary>
    public async Task<IReadOnlyList<Client>> FindAsync(string text, CancellationToken ct)
    {
        var start = LikePattern.StartsWith(text);
        return await db.Clients.AsNoTracking()
            .Where(c => EF.Functions.ILike(c.SsRef, start) || EF.Functions.ILike(c.Surname, start) || EF.Functions.ILike(c.Forename, start)
                || EF.Functions.ILike(c.Surname + ", " + c.Forename, start) || EF.Functions.ILike(c.Forename + " " + c.Surname, start))
            .OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef)
            .Take(Limit + 1)
            .ToListAsync(ct);
    }

    public Task<Client?> ByRefAsync(string ssRef, CancellationToken ct)
        => db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.SsRef == ssRef, ct);

    /// <summary>Where a client is or was placed, the latest first.</summary>
    public async Task<IReadOnlyList<Placement>> PlacementsAsync(string ssRef, CancellationToken ct)
        => await (
            from line in db.LineItems
            join service in db.Services on line.ServiceRef equals service.Ref
            join provider in db.Providers on service.ProviderRef equals provider.Ref
            where line.SsRef == ssRef
            orderby line.StartDate descending, line.Ref
            select new Placement(service.Ref, service.Name, provider.Name, line.CarePackageRef, line.ServiceLevel, line.StartDate, line.EndDate))
            .Take(100).ToListAsync(ct);
}
