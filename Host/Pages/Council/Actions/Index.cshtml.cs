using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Actions;
using Portal.Workflows.Engine;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Actions;

/// <summary>The council's inboxes: my work, my teams', what nobody has taken on, what is overdue.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(30, "Actions and Change Requests", MenuGroup.Requests, Also = ChangeLinks.Council)]
public sealed class IndexModel(
    CurrentActor current, ActionList list, ActionExport export, TimeProvider time, Teams teams, ProviderList providers, AssignAction assign, WriteInAction write, MovesTogether together)
    : ActionListPage(current, list, export, time)
{
    private readonly CurrentActor current = current;
    private readonly ActionList list = list;

    /// <summary>Whose actions.</summary>
    public enum AssigneeShown
    {
        Anybody,
        Mine,
        Nobody,
    }

    [BindProperty(SupportsGet = true)]
    public string? Assignee { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    /// <summary>The ticked actions.</summary>
    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    /// <summary>How far each listed thread went when the list was shown.</summary>
    [BindProperty(Name = nameof(Seen))]
    public Dictionary<Guid, int> Seen { get; set; } = [];

    /// <summary>"team|account", or only the team.</summary>
    [BindProperty, Display(Name = "Assign to")]
    public string? NewAssignee { get; set; }

    [BindProperty, Display(Name = "Reason for closing")]
    public string? Reason { get; set; }

    /// <summary>The reason for closing was asked for or refused, and is asked for again.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>The form's own id; each action's move gets one made of it and the action's.</summary>
    [BindProperty]
    public Guid RequestId { get; set; } = Guid.CreateVersion7();

    /// <summary>What became of each, after moving several.</summary>
    public IReadOnlyList<(string DisplayName, string Result, bool IsDone)> Results { get; private set; } = [];

    public override IReadOnlyCollection<Guid> Ticked => Chosen;

    public override bool MayTick(ActionRow row)
        => new[] { ActionMoves.Assign, ActionMoves.Close }.Any(m => current.May(ActionWorkflow.DefinitionName, row.State, m));

    public bool IsAdministrator => current.Actor.MayRead(CouncilRoles.Administrator);

    public IEnumerable<SelectListItem> AllAssignees { get; private set; } = [];

    public IEnumerable<SelectListItem> AllTeams { get; private set; } = [];

    public IReadOnlyList<string> MyTeams { get; private set; } = [];

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public static IEnumerable<SelectListItem> Assignees =>
    [
        new("Anybody's", nameof(AssigneeShown.Anybody)),
        new("Mine", nameof(AssigneeShown.Mine)),
        new("Nobody's yet", nameof(AssigneeShown.Nobody)),
    ];

    public override Side Side => Side.Council;

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        MyTeams = await teams.OfAsync(current.Actor.UserId!.Value, ct);
        AllTeams = [new("All teams", ""), .. (await teams.NamesAsync(ct)).Select(t => new SelectListItem(t, t))];
        AllAssignees = [new("[No Selection]", ""), .. await AssigneeOption.AllAsync(teams, current.Actor.UserId, ct)];
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        return await base.OnGetAsync(ct);
    }

    public Task<IActionResult> OnPostAssignAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(NewAssignee))
        {
            ModelState.AddModelError(nameof(NewAssignee), "Choose a team or a person");
        }

        var (team, person) = AssigneeOption.Read(NewAssignee);
        return together.MakeAsync(() => EachAsync(request => assign.AssignAsync(current.Actor, request, team, person, seen: null, ct), "Assigned", ct));
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Enter the reason for closing");
        }

        var answer = await together.MakeAsync(() => EachAsync(
            request => write.CloseAsync(current.Actor, request with { Seen = Seen.TryGetValue(request.SubjectId, out var seen) ? seen : null }, Reason, ct), "Closed", ct));
        IsClosing = !ModelState.IsValid || Reason is not null;
        return answer;
    }

    /// <summary>Each its own transaction: one that is refused leaves the others done.</summary>
    private async Task<IActionResult> EachAsync(Func<MoveRequest, Task<MoveResult>> move, string done, CancellationToken ct)
    {
        if (Chosen.Length == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick at least one action");
        }

        if (ModelState.IsValid)
        {
            var results = new List<(string, string, bool)>();
            foreach (var (id, called) in await list.DisplayNamesAsync(current.Actor, Chosen, ct))
            {
                try
                {
                    var result = await move(MoveRequest.OneOfMany(id, RequestId.ToString()));
                    results.Add((called, result == MoveResult.NotFound ? "Not found" : done, result != MoveResult.NotFound));
                }
                catch (Refusal refusal)
                {
                    results.Add((called, refusal.Message, false));
                }
            }

            Results = results;
            Chosen = [];
            RequestId = Guid.CreateVersion7();
            ModelState.Remove(nameof(RequestId));
            if (results.TrueForAll(r => r.Item3))
            {
                Reason = null; // what was refused can be tried again with it
                ModelState.Remove(nameof(Reason));
            }
        }

        return await OnGetAsync(ct);
    }

    /// <summary>Where a button of the list posts: the same filters, another handler.</summary>
    public string AddressOf(string handler)
        => Request.As(ActionLinks.List(Side), handler);

    protected override ActionFilter Narrow(ActionFilter filter)
    {
        var shown = ListFilter.Read<AssigneeShown>(ModelState, nameof(Assignee), Assignee);
        return filter with
        {
            Team = Team,
            Provider = Provider,
            Assignee = shown == AssigneeShown.Mine ? current.Actor.UserId : null,
            IsUnassigned = shown == AssigneeShown.Nobody,
        };
    }
}
