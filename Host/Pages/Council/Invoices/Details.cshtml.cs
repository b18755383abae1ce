using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Contracts;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Council.Invoices;

/// <summary>One invoice, for the finance team: what was invoiced beside what the order and the line items say now.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[SubjectPage(InvoiceWorkflow.DefinitionName, "Open the invoice")]
public sealed class DetailsModel(CurrentActor current, InvoiceComparison comparison, WorkflowTimeline timeline, InvoiceMoves moves) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [.. Found.Lines.Select(l => l.SsRef), .. Found.Queried.Select(q => q.SsRef)];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>How many moves the invoice had made when the page was shown.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>Of its lines.</summary>
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public PageInfo Paging => PageInfo.Of(Found.LinePage);

    public InvoiceDetails Found { get; private set; } = null!;

    public IReadOnlyList<ComparedLine> Compared { get; private set; } = [];

    /// <summary>By line, the number of another invoice with the same client, period and amount.</summary>
    public IReadOnlyDictionary<Guid, string> Duplicates { get; private set; } = new Dictionary<Guid, string>();

    public Invoice Invoice => Found.Invoice;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    private IReadOnlyList<MoveRule> Moves { get; set; } = [];

    /// <summary>Whoever authorised an invoice does not finalise it.</summary>
    public bool IsMine => Invoice.AuthorisedById == current.Actor.UserId;

    public bool May(string move) => Moves.Any(m => m.Name == move);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await comparison.FindAsync(current.Actor, Id, PageNumber, ct) is not var (found, compared))
        {
            return false;
        }

        (Found, Compared) = (found, compared);
        Duplicates = await moves.Duplicates.FindAsync(current.Actor, Id, ct);
        (Timeline, Moves) = await timeline.ReadAsync(Id, current.Actor, ct);
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public Task<IActionResult> OnPostAuthoriseAsync(CancellationToken ct) => MakeAsync(moves.Move.AuthoriseAsync, "The invoice is authorised and waits for finalisation.", ct);

    public Task<IActionResult> OnPostFinaliseAsync(CancellationToken ct) => MakeAsync(moves.Move.FinaliseAsync, "The invoice is finalised.", ct);

    private async Task<IActionResult> MakeAsync(Func<Domain.Accounts.Actor, MoveRequest, CancellationToken, Task<MoveResult>> move, string done, CancellationToken ct)
    {
        if (await move(current.Actor, new MoveRequest(Id, RequestId) { Seen = Seen }, ct) == MoveResult.NotFound)
        {
            return NotFound();
        }

        TempData.Success(done);
        return Redirect($"/council/invoices/{Id}");
    }
}
