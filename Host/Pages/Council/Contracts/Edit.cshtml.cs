using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>Changes a draft.</summary>
[Authorize(Policy = Policies.Placements)]
[RequestSizeLimit(UploadLimit.Bytes)]
public sealed class EditModel(CurrentActor current, ClientSearch clients, ContractReader contracts, ChangeDraft change, IOptions<ContractSettings> settings)
    : DraftPage(clients, settings), IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ContractDetails Contract { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Contract = found;
        return await LoadClientAsync(found.Document.SsRef, ct);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var document = Contract.Document;
        if (!current.May(ContractWorkflow.DefinitionName, document.State, ContractMoves.Change))
        {
            return Redirect(ContractLinks.Details(Side.Council, Id));
        }

        Placement = $"{document.ServiceRef}|{document.CarePackageRef}";
        DocumentType = document.DocumentType;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        CheckChoices(fileIsRequired: false);
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await change.HandleAsync(current.Actor, new MoveRequest(Id, RequestId), await DraftAsync(Client.SsRef, ct), ct);
        return result == MoveResult.NotFound ? NotFound() : Redirect(ContractLinks.Preview(Id));
    }
}
