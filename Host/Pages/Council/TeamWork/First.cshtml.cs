using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.TeamWork;

/// <summary>Who of each team gets its new work first.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class FirstModel(CurrentActor current, TaskRules rules, TeamLeads leads, TaskPeople people) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<TaskRuleRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public bool MayChange { get; private set; }

    public IEnumerable<SelectListItem> Teams { get; private set; } = [];

    /// <summary>What comes of a rule as things are.</summary>
    public static string Today(TaskRuleRow row) => row switch
    {
        { IsOfTheTeam: false } => $"{row.Person} is not of the team any more: the team gets it",
        { AwayUntil: { } until, StandIn: { } standIn } => $"Away until {Text.ShortDate(until)}: {standIn} stands in",
        { AwayUntil: { } until } => $"Away until {Text.ShortDate(until)}: the team gets it",
        _ => $"{row.Person} gets it",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await rules.FindAsync(Team, PageNumber, ct);
        MayChange = (await leads.LedByAsync(current.Actor, ct)).Count > 0;
        Teams = [new("All teams", ""), .. (await people.TeamsAsync(ct)).Select(t => new SelectListItem(t, t))];
    }
}
