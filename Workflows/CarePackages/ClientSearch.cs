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
        => SearchText.Of(text) is { } typed ? await MatchesAsync(typed, own: null, skip: 0, Limit + 1, ct) : [];

    /// <summary>The same page by page; all clients by name where nothing was typed.</summary>
    public Task<Paged<FoundClient>> ListAsync(SearchText? typed, int page, CancellationToken ct)
    {
        if (typed is not null)
        {
            return ClientMatches.Of(db, typed).PageAsync((skip, take) => MatchesAsync(typed, own: null, skip, take, ct), page, ct);
        }

        var all = db.Clients.OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef).Select(c => new FoundClient(c.SsRef, c.Surname, c.Forename, false));
        return all.PageAsync(db.Clients, page, ct);
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

    /// <summary>Some of those that match, whole ones first.</summary>
    /// <param name="typed">What for.</param>
    /// <param name="own">The SSRefs that the searcher may see; null: all.</param>
    /// <param name="skip">How many were shown before.</param>
    /// <param name="take">How many are wanted.</param>
    /// <param name="ct">Gives up.</param>
    internal async Task<IReadOnlyList<FoundClient>> MatchesAsync(SearchText typed, IQueryable<string>? own, int skip, int take, CancellationToken ct)
    {
        var all = ClientMatches.Of(db, typed);
        if (await all.Take(ClientMatches.Sortable + 1).CountAsync(ct) <= ClientMatches.Sortable)
        {
            return await ClientMatches.Sorted(all.Among(own)).Skip(skip).Take(take).ToListAsync(ct);
        }

        var found = new List<FoundClient>();
        var parts = ClientMatches.Parts(db, typed, own);
        for (var i = 0; i < parts.Count && found.Count < take; i++)
        {
            var count = await parts[i].Take(Math.Max(skip, ClientMatches.Few) + 1).CountAsync(ct);
            if (count > skip)
            {
                var ordered = i == parts.Count - 1 ? ClientMatches.ByKey(parts[i])
                    : count > ClientMatches.Few ? ClientMatches.Walked(parts[i])
                    : ClientMatches.LookedUp(parts[i]);
                found.AddRange(await ordered.Skip(skip).Take(take - found.Count).ToListAsync(ct));
            }

            skip = Math.Max(0, skip - count);
        }

        return found;
    }
}
