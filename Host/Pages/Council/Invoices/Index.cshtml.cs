using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.Checks;

namespace Portal.Host.Pages.Council.Invoices;

/// <summary>The finance team's queues: what waits to be authorised and finalised, the longest waiting first; one by one or many at once.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceAuthoriser, "Authorise")]
[PostPolicy(Policies.InvoiceFinaliser, "Finalise")]
[MenuEntry(40, "Invoices", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, QueueUseCases use, InvoiceWorkflow workflow) : PageModel
{
    private const string Agree = "agree";

    private const string ToLookAt = "look";

    public static IReadOnlyList<InvoiceState> Offered { get; } = [InvoiceState.Pending, InvoiceState.Authorised, InvoiceState.Finalised, InvoiceState.Unsubmitted];

    [BindProperty(SupportsGet = true)]
    public InvoiceState Status { get; set; } = InvoiceState.Pending;

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Reference")]
    public string? Number { get; set; }

    /// <summary>"agree" or "look"; anything else: both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Checks { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The ticked invoices.</summary>
    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    /// <summary>How many moves each listed invoice had made when the list was shown.</summary>
    [BindProperty(Name = nameof(Seen))]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    /// <summary>The form's own id; each invoice's move gets one made of it and the invoice's.</summary>
    [BindProperty]
    public Guid RequestId { get; set; } = Guid.CreateVersion7();

    public Paged<InvoiceRow> Invoices { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Invoices);

    /// <summary>Where a bulk move posts: to the list as it is shown.</summary>
    public string AddressOf(string handler)
        => QueryHelpers.AddQueryString(InvoiceLinks.OfCouncil(Status, Provider, Number, PageNumber, Checks), "handler", handler);

    /// <summary>What became of each, after a bulk move.</summary>
    public IReadOnlyList<(string Number, string Result, bool IsDone)> Results { get; private set; } = [];

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public static IEnumerable<SelectListItem> Statuses =>
    [
        new("Pending: to authorise", nameof(InvoiceState.Pending)),
        new("Authorised: to finalise", nameof(InvoiceState.Authorised)),
        new("Finalised", nameof(InvoiceState.Finalised)),
        new("Returned to the provider", nameof(InvoiceState.Unsubmitted)),
    ];

    public static IEnumerable<SelectListItem> ChecksOffered => [new("All", ""), new("All agree", Agree), new("Something to look at", ToLookAt)];

    /// <summary>What is to be looked at, by invoice; none of one that is finalised or went back.</summary>
    public IReadOnlyDictionary<Guid, InvoiceVerdict> Verdicts { get; private set; } = new Dictionary<Guid, InvoiceVerdict>();

    /// <summary>Somebody looks at these.</summary>
    public bool AreChecked => Status is InvoiceState.Pending or InvoiceState.Authorised;

    public bool MayAuthorise => workflow.Permits(Status.ToString(), InvoiceMoves.Authorise, current.Actor);

    public bool MayFinalise => workflow.Permits(Status.ToString(), InvoiceMoves.Finalise, current.Actor);

    /// <summary>Whoever authorised it may not finalise it.</summary>
    public bool IsMine(InvoiceRow row) => row.AuthorisedById == current.Actor.UserId;

    /// <summary>Many at once are only those at which nothing is to be looked at, and which somebody else authorised.</summary>
    public bool MayChoose(InvoiceRow row) => Verdicts[row.Id].Agrees && !(MayFinalise && IsMine(row));

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostAuthoriseAsync(CancellationToken ct) => use.Together.MakeAsync(() => EachAsync(InvoiceMoves.Authorise, "Authorised", ct));

    public Task<IActionResult> OnPostFinaliseAsync(CancellationToken ct) => use.Together.MakeAsync(() => EachAsync(InvoiceMoves.Finalise, "Finalised", ct));

    /// <summary>Each its own transaction: one that is refused leaves the others done.</summary>
    private async Task<IActionResult> EachAsync(string move, string done, CancellationToken ct)
    {
        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick at least one invoice");
        }

        var numbers = await use.Invoices.NumbersAsync(current.Actor, Chosen, ct);
        var results = new List<(string, string, bool)>();
        foreach (var id in Chosen.Distinct())
        {
            if (!numbers.TryGetValue(id, out var number))
            {
                results.Add(("An invoice", "It is no longer here", false));
                continue;
            }

            // One by one: what was just moved may have used up the order of the next.
            if (!(await use.Checks.OfAsync(id, ct)).Agrees)
            {
                results.Add((number, "There is something to look at. Open it, look, and do it there", false));
                continue;
            }

            try
            {
                var request = MoveRequest.OneOfMany(id, RequestId.ToString()) with { Seen = Seen.TryGetValue(id, out var seen) ? seen : null };
                var result = await use.Moves.HandleAsync(workflow.Name, move, current.Actor, request, MoveForm.Empty, ct);
                results.Add((number, result == MoveResult.NotFound ? "Not found" : done, result != MoveResult.NotFound));
            }
            catch (Refusal refusal)
            {
                results.Add((number, refusal.Message, false));
            }
        }

        Results = results;
        RequestId = Guid.CreateVersion7();
        ModelState.Remove(nameof(RequestId));
        await LoadAsync(ct);
        return Page();
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Providers = [new("All providers", ""), .. (await use.Providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Invoices = await use.Invoices.FindAsync(
            current.Actor,
            new InvoiceFilter
            {
                State = Offered.Contains(Status) ? Status : InvoiceState.Pending,
                ProviderRef = Provider,
                Number = Number,
                AllAgree = !AreChecked ? null : Checks switch { Agree => true, ToLookAt => false, _ => null },
                OldestFirst = Status != InvoiceState.Finalised,
                Page = PageNumber,
            },
            ct);
        Verdicts = AreChecked ? await use.Checks.OfEachAsync([.. Invoices.Rows.Select(r => r.Id)], ct) : Verdicts;
    }
}
