using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.PaymentHolds;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>A hold on a provider's payments, and the form that lifts it.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
[SubjectPage(HoldWorkflow.DefinitionName, "Open the hold")]
public sealed class HoldModel(CurrentActor current, RecordMoves moves, HoldReader holds) : RecordPage<HoldDetails>(current, moves)
{
    protected override Task<HoldDetails?> ReadAsync(CancellationToken ct) => holds.FindAsync(Actor, Id, ct);
}
