using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Actions;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Actions;

namespace Portal.Host.Pages.Council.Staff;

/// <summary>A team: who belongs to it, who leads it, what comes to it.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class TeamModel(CurrentActor current, AuditSource audit, TeamAdministration teams, AssignAction assign) : FormPage
{
    /// <summary>The team's name; null: a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Guid? Lead { get; set; }

    [BindProperty]
    public string[] Takes { get; set; } = [];

    [BindProperty]
    public Guid[] Members { get; set; } = [];

    /// <summary>What was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public IEnumerable<SelectListItem> Leads => [new("Nobody", ""), .. People.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];

    public static IEnumerable<(string Value, string Words)> Types => Enum.GetValues<ActionType>().Select(t => (t.ToString(), ActionWords.Of(t)));

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        People = await teams.PeopleAsync(ct);
        if (Team is null)
        {
            return true;
        }

        if (await teams.FindAsync(Team, ct) is not { } sheet)
        {
            return false;
        }

        Seen = sheet.Fingerprint;
        ModelState.Remove(nameof(Seen));
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Team is { } name && await teams.FindAsync(name, ct) is { } sheet)
        {
            (Lead, Takes, Members) = (sheet.LeadId, [.. sheet.Takes], [.. sheet.Members]);
        }

        return await AgainAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var before = Team is null ? null : await teams.FindAsync(Team, ct);
        if (Team is not null && before is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var known = Types.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        var sheet = new TeamSheet(Team ?? Name ?? "", Lead, [.. Takes.Where(known.Contains).Distinct(StringComparer.Ordinal)], [.. Members.Distinct()]);
        await teams.SaveAsync(audit.Of(current.Actor), sheet, Team is null ? null : Seen ?? "", ct);
        if (before is not null)
        {
            await assign.GiveBackAsync(current.Actor, [.. before.Members.Except(Members)], before.Name, ct);
        }

        TempData.Success("The team is saved.");
        return Redirect(StaffLinks.Teams);
    }
}
