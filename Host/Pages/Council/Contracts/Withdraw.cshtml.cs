using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>Takes a published document back, with a reason that the provider can read.</summary>
[Authorize(Policy = Policies.Placements)]
public sealed class WithdrawModel(CurrentActor current, ContractReader contracts, WithdrawContract withdraw) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the reason why this document is withdrawn")]
    [MaxLength(ContractDocument.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string Reason { get; set; } = "";

    public ContractDetails Contract { get; private set; } = null!;

    public bool IsOpen => Contract.Document.State == ContractState.Published;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Contract = found;
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await withdraw.HandleAsync(current.Actor, new MoveRequest(Id, RequestId), Reason, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success("The document is withdrawn. The provider's signatories are told by email.");
        return Redirect($"/council/contracts/{Id}");
    }
}
