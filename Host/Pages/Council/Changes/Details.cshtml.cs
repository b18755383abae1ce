using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Changes;

namespace Portal.Host.Pages.Council.Changes;

/// <summary>One change request as the council sees it: the difference, and Apply or Decline.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.ChangeDecider)]
[SubjectPage(ChangeWorkflow.DefinitionName, "Open the change request")]
[SubjectPage(AccessWorkflow.DefinitionName, "Open the change request")]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, ChangeReader changes) : RecordPage<ChangeDetails>(current, moves)
{
    protected override Task<ChangeDetails?> ReadAsync(CancellationToken ct) => changes.FindAsync(Actor, Id, ct);
}
