using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Pages.Council.Chase;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.Engine;
using Portal.Workflows.Organisations;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.MyWork;

/// <summary>The council's work over all workflows, in fixed queues; who has what, and what is on hold.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(15, "My work", Also = TaskLinks.Tasks, ToMove = true)]
public sealed class IndexModel(
    CurrentActor current, CouncilTasks tasks, CouncilTaskExport export, TaskKinds kinds, TaskPeople people, ProviderList providers, TaskVerbs verbs, AuditSource source, ChaseForTasks chase)
    : FormPage, IListsClients
{
    public int ListedClients => Found?.Rows.Count(row => row.ClientName is not null) ?? 0;

    [BindProperty(SupportsGet = true)]
    public string? Queue { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Task")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Sort by")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The ticked tasks.</summary>
    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Give to")]
    public Guid? NewOwner { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "What it waits for")]
    public string? Reason { get; set; }

    public Paged<TaskRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public QueueKind Shown { get; private set; }

    public IReadOnlyList<QueueCount> Queues { get; private set; } = [];

    public string Heading => QueueCount.WordsOf(Shown);

    public bool IsHolding => Until is not null || Reason is not null || Request.Query["handler"] == "Hold";

    public IEnumerable<SelectListItem> Kinds { get; private set; } = [];

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public IEnumerable<SelectListItem> Teams { get; private set; } = [];

    public IEnumerable<SelectListItem> Owners { get; private set; } = [];

    public IEnumerable<SelectListItem> People { get; private set; } = [];

    public static IEnumerable<SelectListItem> Orders =>
    [
        new("Due first", nameof(WorkOrder.Due)),
        new("Waiting longest", nameof(WorkOrder.Since)),
        new("Most money", nameof(WorkOrder.Money)),
        new("Provider", nameof(WorkOrder.Provider)),
        new("Client", nameof(WorkOrder.Client)),
        new("Task", nameof(WorkOrder.What)),
    ];

    private CouncilTaskFilter Filter => new()
    {
        Queue = Shown = ListFilter.Read<QueueKind>(ModelState, nameof(Queue), Queue) ?? QueueKind.Mine,
        Kind = Kind,
        ProviderRef = Provider,
        Team = Team,
        OwnerId = Owner,
        Client = Client,
        Order = ListFilter.Read<WorkOrder>(ModelState, nameof(Sort), Sort) ?? WorkOrder.Due,
        Page = PageNumber,
    };

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Found = await tasks.FindAsync(current.Actor, Filter, ct);
        Queues = await QueueCount.ReadAsync(tasks, current.Actor, ct);
        Kinds = [new("All tasks", ""), .. kinds.Of(TurnKind.Team).Concat(kinds.Of(TurnKind.Provider)).Select(k => new SelectListItem(k.Words.Many, k.Key))];
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        Teams = [new("All teams", ""), .. (await people.TeamsAsync(ct)).Select(t => new SelectListItem(t, t))];
        var staff = await people.AllAsync(ct);
        Owners = [new("Anybody's", ""), .. staff.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        People = [new("[No Selection]", ""), .. staff.Select(p => new SelectListItem(p.AwayUntil is { } until ? $"{p.Name} (away until {Text.ShortDate(until)})" : p.Name, p.Id.ToString()))];
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => this.DownloadAsync("work", DownloadFormat.Csv, to => export.WriteCsvAsync(current.Actor, Filter, to, ct));

    public Task<IActionResult> OnGetExcelAsync(CancellationToken ct) => this.DownloadAsync("work", DownloadFormat.Excel, to => export.WriteExcelAsync(current.Actor, Filter, to, ct));

    public Task<IActionResult> OnPostTakeOnAsync(CancellationToken ct) => EachAsync(r => verbs.Assign.HandleAsync(current.Actor, r, current.Actor.UserId, ct), "You have taken on", ct);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken ct) => EachAsync(r => verbs.Assign.HandleAsync(current.Actor, r, owner: null, ct), "You gave back", ct);

    public Task<IActionResult> OnPostAssignAsync(CancellationToken ct)
    {
        if (NewOwner is null)
        {
            ModelState.AddModelError(nameof(NewOwner), "Choose who gets the tasks");
        }

        return EachAsync(r => verbs.Assign.HandleAsync(current.Actor, r, NewOwner, ct), "You gave away", ct);
    }

    public Task<IActionResult> OnPostHoldAsync(CancellationToken ct) => EachAsync(r => verbs.Hold.HandleAsync(current.Actor, r, Until, Reason, ct), "You put on hold", ct);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken ct) => EachAsync(r => verbs.Hold.ResumeAsync(current.Actor, r, ct), "You took off hold", ct);

    /// <summary>Asks the providers of the ticked tasks, each by one email with everything that waits for it.</summary>
    public async Task<IActionResult> OnPostChaseAsync(CancellationToken ct)
    {
        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick at least one task");
            return await AgainAsync(ct);
        }

        var results = await chase.HandleAsync(current.Actor, source.Of(current.Actor), RequestId, Chosen, ct);
        if (results.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "None of these tasks waits for a provider any more");
            return await AgainAsync(ct);
        }

        TempData.Tell(results, "No second email goes today to {0}: they were chased already. To send one all the same, choose Chase providers.");
        return Redirect(AddressOf(handler: null));
    }

    /// <summary>Where a button or a download of the list leads: the same filters, another handler.</summary>
    public string AddressOf(string? handler)
        => Request.As(TaskLinks.MyWork(), handler);

    private async Task<IActionResult> EachAsync(Func<MoveRequest, Task<MoveResult>> move, string done, CancellationToken ct)
    {
        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick at least one task");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var (count, refused) = await ManyTasks.EachAsync(Chosen, RequestId, move);
        if (refused.Count > 0)
        {
            foreach (var sentence in refused.Distinct(StringComparer.Ordinal))
            {
                ModelState.AddModelError(nameof(Chosen), count == 0 ? sentence : $"{done} {Text.Count(count, "task", "tasks")}. Not the others: {sentence}");
            }

            RequestId = Guid.CreateVersion7();
            ModelState.Remove(nameof(RequestId));
            return await AgainAsync(ct);
        }

        TempData.Success($"{done} {Text.Count(count, "task", "tasks")}.");
        return Redirect(AddressOf(handler: null));
    }
}
