using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Council.Staff;

/// <summary>Council staff and what they may do; a new one is invited here.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
[MenuEntry(120, "Users", MenuGroup.Administration)]
public sealed class UsersModel(CurrentActor current, AuditSource source, CouncilUsers users, TwoStepRules rules, OneTimeLinks links) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Email address")]
    public string? Email { get; set; }

    [BindProperty]
    public CouncilRoles[] Roles { get; set; } = [];

    /// <summary>Roles that require two-step sign-in.</summary>
    [BindProperty]
    public CouncilRoles[] CouncilRule { get; set; } = [];

    [BindProperty]
    public ProviderRoles[] ProviderRule { get; set; } = [];

    public Paged<CouncilUserRow> Found { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Found);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Found = await users.PageAsync(PageNumber, ct);
        var rule = await rules.FindAsync(ct);
        CouncilRule = [.. Enum.GetValues<CouncilRoles>().Where(r => r != CouncilRoles.None && rule.CouncilRoles.HasFlag(r))];
        ProviderRule = [.. Enum.GetValues<ProviderRoles>().Where(r => r != ProviderRoles.None && rule.ProviderRoles.HasFlag(r))];
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await users.InviteAsync(source.Of(current.Actor), Name, Email, Roles.Aggregate(CouncilRoles.None, (all, role) => all | role), links.InvitationPathAsync, ct);
        TempData.Success($"{Name} is invited. The portal sends them a link by email. It works for 7 days.");
        return Redirect(StaffLinks.Users);
    }

    /// <summary>Whoever has such a role sets it up at the next click.</summary>
    public async Task<IActionResult> OnPostRequireAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        await rules.SetAsync(
            source.Of(current.Actor),
            CouncilRule.Aggregate(CouncilRoles.None, (all, role) => all | role),
            ProviderRule.Aggregate(ProviderRoles.None, (all, role) => all | role),
            ct);
        TempData.Success("It is saved.");
        return Redirect(StaffLinks.Users);
    }
}
