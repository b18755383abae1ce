using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Contracts;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Provider.Contracts;

/// <summary>A signatory rejects a document with a reason and the password typed again (the guide, 1.11 to 1.14).</summary>
[Authorize(Policy = Policies.Signatory)]
[EnableRateLimiting(RateLimits.Passwords)]
public sealed class RejectModel(CurrentActor current, ContractReader contracts, RejectContract reject, PasswordCheck passwords)
    : DecisionPage(current, contracts, passwords)
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the reason why you reject this document")]
    [MaxLength(ContractDocument.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string Reason { get; set; } = "";

    protected override string Move => ContractMoves.Reject;

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
        => DecideAsync(
            (request, from) => reject.HandleAsync(Actor, request, Reason, from, ct),
            "You rejected the document. The council has been told and can read your reason.",
            ct);
}
