using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Host.Work;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>A signatory agrees a document with the password typed again (the guide, 1.9 and 1.10).</summary>
[Authorize(Policy = Policies.Signatory)]
[EnableRateLimiting(RateLimits.Passwords)]
public sealed class AgreeModel(CurrentActor current, RecordMoves moves, ContractReader contracts) : DecisionPage(current, moves, contracts)
{
    protected override string Decision => ContractMoves.Agree;
}
