using Microsoft.EntityFrameworkCore;
using Portal.Domain.CarePackages;
using Portal.Domain.Search;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>Finds clients for the council's staff by name or SSRef. Its answers go into URLs as SSRefs only.</summary>
public sealed class ClientSearch(PortalDbContext db)
{
    /// <summary>More matches than this, and the searcher is asked to type more.</summary>
    public const int Limit = 20;

    /// <summary>
    /// Up to <see cref="Limit"/> + 1 clients whose SSRef begins with <paramref name="text"/>, or in whose name each of its words begins one,
    /// however they are spelt; whole ones first.
    /// </summary>
    public async Task<IReadOnlyList<FoundClient>> FindAsync(string text, CancellationToken ct)
        => SearchText.Of(text) is { } typed ? await InOrder(Matching(typed)).Take(Limit + 1).ToListAsync(ct) : [];

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

    /// <summary>All of them, by the indexes over names and SSRefs.</summary>
    internal IQueryable<FoundClient> Matching(SearchText typed)
        => db.Database.SqlQuery<FoundClient>(
            $"""
            select ss_ref, surname, forename, words @@ {FoldedSql.Whole(typed)}::tsquery as is_exact from clients where words @@ {FoldedSql.Beginning(typed)}::tsquery
            union all
            select ss_ref, surname, forename, folded_key(ss_ref) = {typed.Key} from clients
            where folded_key(ss_ref) collate "C" >= {typed.Key} and folded_key(ss_ref) collate "C" < {FoldedSql.EndOf(typed)} and not words @@ {FoldedSql.Beginning(typed)}::tsquery
            """);

    internal static IQueryable<FoundClient> InOrder(IQueryable<FoundClient> found)
        => found.OrderByDescending(c => c.IsExact).ThenBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef);
}
