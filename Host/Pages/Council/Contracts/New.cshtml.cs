using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>Second step of publishing: the document itself. An amended one names the one it replaces.</summary>
[Authorize(Policy = Policies.Placements)]
[RequestSizeLimit(UploadLimit.Bytes)]
public sealed class NewModel(CurrentActor current, ClientSearch clients, ContractReader contracts, PrepareContract prepare, IOptions<ContractSettings> settings)
    : DraftPage(clients, settings), IShowsClients
{
    public IEnumerable<string?> ShownClients => [SsRef];

    [BindProperty(SupportsGet = true)]
    public string SsRef { get; set; } = "";

    /// <summary>The rejected or withdrawn document that this one amends.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Replaces { get; set; }

    public ContractDetails? Replaced { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Replaces is { } id)
        {
            Replaced = await contracts.FindAsync(current.Actor, id, ct);
            if (Replaced?.Document.SsRef != SsRef)
            {
                return false;
            }
        }

        return await LoadClientAsync(SsRef, ct);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Placement = Replaced is { Document: var old } ? $"{old.ServiceRef}|{old.CarePackageRef}" : Placements.Count == 2 ? Placements[0].Value : "";
        DocumentType = Replaced?.Document.DocumentType ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        CheckChoices(fileIsRequired: true);
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var id = await prepare.HandleAsync(current.Actor, await DraftAsync(SsRef, ct), RequestId, Replaces, ct);
        return Redirect(ContractLinks.Preview(id));
    }
}
