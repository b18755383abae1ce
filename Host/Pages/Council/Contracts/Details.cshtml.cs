using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;

namespace Portal.Host.Pages.Council.Contracts;

/// <summary>One contract document with its history, for council staff.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[SubjectPage(ContractWorkflow.DefinitionName, "Open the document")]
public sealed class DetailsModel(CurrentActor current, ContractReader contracts, ContractSignatories signatories, WorkflowTimeline timeline) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    public ContractDetails Contract { get; private set; } = null!;

    public IReadOnlyList<SignatoryRow> Signatories { get; private set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public IReadOnlyList<MoveRule> Moves { get; private set; } = [];

    public bool May(string move) => Moves.Any(m => m.Name == move);

    /// <summary>A rejected or withdrawn document is followed by an amended one, once.</summary>
    public bool MayAmend => current.MayBegin(ContractWorkflow.DefinitionName) && Contract is { ReplacedById: null, Document.CanBeAmended: true };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, id, ct) is not { } found)
        {
            return NotFound();
        }

        Contract = found;
        Signatories = await signatories.OfAsync(found.Document.ProviderRef, ct);
        (Timeline, Moves) = (await timeline.ReadAsync(id, current.Actor, ct))!;
        return Page();
    }
}
