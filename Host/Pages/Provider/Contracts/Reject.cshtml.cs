using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Host.Work;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>A signatory rejects a document with a reason and the password typed again (the guide, 1.11 to 1.14).</summary>
[Authorize(Policy = Policies.Signatory)]
[EnableRateLimiting(RateLimits.Passwords)]
public sealed class RejectModel(CurrentActor current, RecordMoves moves, ContractReader contracts) : DecisionPage(current, moves, contracts)
{
    protected override string Decision => ContractMoves.Reject;
}
