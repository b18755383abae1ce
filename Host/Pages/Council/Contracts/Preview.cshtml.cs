using System.Globalization;
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

/// <summary>Last step of publishing: what the provider will see, and the button.</summary>
[Authorize(Policy = Policies.Placements)]
public sealed class PreviewModel(CurrentActor current, ContractReader contracts, ContractSignatories signatories, PublishContract publish) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The draft's last change, when this preview was shown.</summary>
    [BindProperty]
    public string Previewed { get; set; } = "";

    public ContractDetails Contract { get; private set; } = null!;

    public IReadOnlyList<SignatoryRow> Signatories { get; private set; } = [];

    /// <summary>Documents with the same bytes, for the same care package: perhaps the wrong file was chosen.</summary>
    public IReadOnlyList<SameFile> SameFiles { get; private set; } = [];

    public bool MayPublish => current.May(ContractWorkflow.DefinitionName, Contract.Document.State, ContractMoves.Publish);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Contract = found;
        Signatories = await signatories.OfAsync(found.Document.ProviderRef, ct);
        SameFiles = await contracts.SameFilesAsync(current.Actor, found.Document, ct);
        Previewed = found.Document.UpdatedAt.ToString("O", CultureInfo.InvariantCulture);
        // Shown again after a refusal, the page shows the draft as it is now, and asks for that one.
        ModelState.Remove(nameof(Previewed));
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        _ = DateTimeOffset.TryParseExact(Previewed, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var previewed);
        if (await publish.HandleAsync(current.Actor, new MoveRequest(Id, RequestId), previewed, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success("You published the document. The portal tells the provider's signatories by email.");
        return Redirect(ContractLinks.Details(Side.Council, Id));
    }
}
