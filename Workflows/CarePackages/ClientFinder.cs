using Portal.Domain.Accounts;
using Portal.Domain.Search;
using Portal.Notifications.Links;
using Portal.Workflows.Search;

namespace Portal.Workflows.CarePackages;

/// <summary>Clients by name or SSRef; a provider finds those for whom it has or had line items.</summary>
internal sealed class ClientFinder(ClientSearch clients, LineItemQueries items) : IFinder
{
    public string Kind => "Clients";

    public int Order => 10;

    public async Task<IReadOnlyList<Found>> FindAsync(Actor actor, SearchText typed, int skip, int take, CancellationToken ct)
    {
        var own = actor.IsCouncil ? null : items.VisibleTo(actor).Select(l => l.SsRef);
        var rows = await clients.MatchesAsync(typed, own, skip, take, ct);
        return [.. rows.Select(c => new Found($"{c.DisplayName} ({c.SsRef})", About: null, Page(c.SsRef), typed.IsKey(c.SsRef)))];

        string Page(string ssRef) => actor.IsCouncil ? OverviewLinks.OfClient(ssRef) : LineItemLinks.List(Side.Provider, historical: true, client: ssRef);
    }
}
