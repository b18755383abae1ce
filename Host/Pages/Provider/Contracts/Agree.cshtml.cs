using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>A signatory agrees a document with the password typed again (the guide, 1.9 and 1.10).</summary>
[Authorize(Policy = Policies.Signatory)]
[EnableRateLimiting(RateLimits.Passwords)]
public sealed class AgreeModel(CurrentActor current, ContractReader contracts, AgreeContract agree, PasswordCheck passwords)
    : DecisionPage(current, contracts, passwords)
{
    protected override string Move => ContractMoves.Agree;

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
        => DecideAsync(
            (request, from) => agree.HandleAsync(Actor, request, from, ct),
            "You agreed the document. The council has been told.",
            ct);
}
