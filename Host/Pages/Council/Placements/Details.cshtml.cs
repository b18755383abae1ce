using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Placements;

namespace Portal.Host.Pages.Council.Placements;

/// <summary>One report of a provider, and the placements team's answer.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.Placements)]
[SubjectPage(PlacementWorkflow.DefinitionName, "Open the report")]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, PlacementReader reports) : RecordPage<PlacementDetails>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => [Found.Report.SsRef];

    protected override Task<PlacementDetails?> ReadAsync(CancellationToken ct) => reports.FindAsync(Actor, Id, ct);
}
