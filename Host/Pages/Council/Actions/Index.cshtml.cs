using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Actions;
using Portal.Host.Forms;
using Portal.Workflows.Actions;
using Portal.Workflows.Organisations;

namespace Portal.Host.Pages.Council.Actions;

/// <summary>The council's inboxes: my work, my teams', what nobody has taken on, what is overdue.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class IndexModel(CurrentActor current, ActionList list, ActionExport export, TimeProvider time, Teams teams, ProviderList providers)
    : ActionListPage(current, list, export, time)
{
    private readonly CurrentActor current = current;

    /// <summary>Whose desk.</summary>
    public enum Desk
    {
        Anybody,
        Mine,
        Nobody,
    }

    [BindProperty(SupportsGet = true)]
    public string? TakenOn { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    public IEnumerable<SelectListItem> AllTeams { get; private set; } = [];

    public IReadOnlyList<string> MyTeams { get; private set; } = [];

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public static IEnumerable<SelectListItem> Desks => [new("Anybody's", nameof(Desk.Anybody)), new("Mine", nameof(Desk.Mine)), new("Nobody's yet", nameof(Desk.Nobody))];

    public override string Side => "/council";

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        MyTeams = await teams.OfAsync(current.Actor.UserId!.Value, ct);
        AllTeams = [new("All teams", ""), .. (await teams.NamesAsync(ct)).Select(t => new SelectListItem(t, t))];
        Providers = [new("All providers", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
        return await base.OnGetAsync(ct);
    }

    protected override ActionFilter Narrow(ActionFilter filter)
    {
        var desk = ListFilter.Read<Desk>(ModelState, nameof(TakenOn), TakenOn);
        return filter with
        {
            Team = Team,
            Provider = Provider,
            Assignee = desk == Desk.Mine ? current.Actor.UserId : null,
            IsUnassigned = desk == Desk.Nobody,
        };
    }
}
