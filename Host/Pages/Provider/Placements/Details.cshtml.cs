using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Provider.Placements;

/// <summary>One report of a provider, and its withdrawal.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ProviderReporter)]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, PlacementReader reports) : RecordPage<PlacementDetails>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => [Found.Report.SsRef];

    protected override bool FromTheStart => true;

    protected override Task<PlacementDetails?> ReadAsync(CancellationToken ct) => reports.FindAsync(Actor, Id, ct);
}
