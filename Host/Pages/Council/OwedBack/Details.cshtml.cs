using Microsoft.AspNetCore.Authorization;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Work;
using Portal.Workflows.Invoices.OwedBack;

namespace Portal.Host.Pages.Council.OwedBack;

/// <summary>What one invoice left, and where a finaliser records that it was paid back or settled by letter.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
[SubjectPage(OwedBackWorkflow.DefinitionName, "Open what is owed back")]
public sealed class DetailsModel(CurrentActor current, RecordMoves moves, OwedBalanceQueries owed) : RecordPage<OwedBalance>(current, moves)
{
    protected override Task<OwedBalance?> ReadAsync(CancellationToken ct) => owed.FindAsync(Actor, Id, ct);
}
