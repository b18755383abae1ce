using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Bounces;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Bounces;

namespace Portal.Host.Pages.Council.Unreachable;

/// <summary>One address that takes no email, and where the placements team says what it did about it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.Placements)]
[SubjectPage(UnreachableWorkflow.DefinitionName, "Open the address")]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, UnreachableQueries addresses) : RecordPage<UnreachableAddress>(current, moves)
{
    protected override Task<UnreachableAddress?> ReadAsync(CancellationToken ct) => addresses.FindAsync(Actor, Id, ct);
}
