using Microsoft.AspNetCore.Authorization;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Work;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>Takes a published document back, with a reason that the provider can read.</summary>
[Authorize(Policy = Policies.Placements)]
public sealed class WithdrawModel(CurrentActor current, RecordMoves moves, ContractReader contracts) : RecordPage<ContractDetails>(current, moves), IShowsClients
{
    public IEnumerable<string?> ShownClients => [Found.Document.SsRef];

    protected override bool Shows(MoveRule move) => move.Name == ContractMoves.Withdraw;

    protected override string After(MoveRule move) => ContractLinks.Details(Side.Council, Id);

    protected override Task<ContractDetails?> ReadAsync(CancellationToken ct) => contracts.FindAsync(Actor, Id, ct);
}
