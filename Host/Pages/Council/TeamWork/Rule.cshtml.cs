using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Organisations;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.TeamWork;

/// <summary>A rule of who gets a team's new work first; a new one where none is named.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class RuleModel(CurrentActor current, AuditSource source, TaskRules rules, TeamLeads leads, TaskPeople people, ProviderList providers) : FormPage
{
    private static readonly SelectListItem NoSelection = new("[No Selection]", "");

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    /// <summary>A provider's reference; null: every other provider.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "What comes from")]
    public string? Provider { get; set; }

    [BindProperty, Display(Name = "Goes to")]
    public Guid? Person { get; set; }

    /// <summary>Whom the rule named when it was shown.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>Whether the reader is about to remove it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Remove { get; set; }

    public bool IsNew { get; private set; }

    public bool MayChange { get; private set; }

    public string ProviderName { get; private set; } = "Every other provider";

    public IEnumerable<SelectListItem> Teams { get; private set; } = [];

    public IEnumerable<SelectListItem> Providers { get; private set; } = [];

    public IEnumerable<SelectListItem> People { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var led = await leads.LedByAsync(current.Actor, ct);
        IsNew = Request.Query["team"].Count == 0 && Seen is null;
        if (IsNew)
        {
            MayChange = led.Count > 0;
            Teams = [NoSelection, .. led.Select(t => new SelectListItem(t, t))];
            Providers = [new("Every other provider", ""), .. (await providers.NamesAsync(ct)).Select(p => new SelectListItem(p.Value, p.Key))];
            People = [NoSelection, .. await GroupedAsync(led, ct)];
            return true;
        }

        if (Team is not { Length: > 0 } team || await rules.FindAsync(team, Provider, ct) is not { } rule)
        {
            return false;
        }

        MayChange = led.Contains(team, StringComparer.Ordinal);
        ProviderName = rule.Provider ?? ProviderName;
        Person ??= rule.PersonId;
        Seen = rule.PersonId;
        ModelState.Remove(nameof(Seen));
        People = (await people.OfAsync(team, ct)).Select(p => new SelectListItem(p.Name, p.Id.ToString()));
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await rules.SaveAsync(current.Actor, source.Of(current.Actor), (Team, Provider, Person), Seen, ct);
        TempData.Success("The rule is saved.");
        return Redirect(TaskLinks.FirstOwners);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await rules.RemoveAsync(current.Actor, source.Of(current.Actor), Team ?? "", Provider, ct);
        TempData.Success("The rule is removed.");
        return Redirect(TaskLinks.FirstOwners);
    }

    private async Task<IEnumerable<SelectListItem>> GroupedAsync(IReadOnlyList<string> teams, CancellationToken ct)
    {
        var groups = teams.ToDictionary(t => t, t => new SelectListGroup { Name = t }, StringComparer.Ordinal);
        return (await people.ByTeamAsync(teams, ct)).Select(p => new SelectListItem(p.Person.Name, p.Person.Id.ToString()) { Group = groups[p.Team] });
    }
}
