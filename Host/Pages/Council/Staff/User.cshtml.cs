using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Council.Staff;

/// <summary>One person of the council: what they may do.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
public sealed class UserModel(CurrentActor current, AuditSource source, CouncilUsers users, HandOverWork work, OneTimeLinks links) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Whether to ask if every role is to go.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Leaving { get; set; }

    /// <summary>The roles that were shown.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public CouncilRoles[] Roles { get; set; } = [];

    public CouncilUserRow Person { get; private set; } = null!;

    /// <summary>One-time links to the account that nobody has used.</summary>
    public IReadOnlyList<OpenLink> Links { get; private set; } = [];

    public bool IsMe(CouncilUserRow person) => person.Id == current.Actor.UserId;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await users.FindAsync(Id, ct) is not { } person)
        {
            return false;
        }

        (Person, Seen) = (person, (int)person.Roles);
        Links = await links.OfAsync(Id, ct);
        ModelState.Remove(nameof(Seen));
        return true;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Roles = [.. Enum.GetValues<CouncilRoles>().Where(r => r != CouncilRoles.None && Person.Roles.HasFlag(r))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await users.FindAsync(Id, ct) is not { } person)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var roles = Roles.Aggregate(CouncilRoles.None, (all, role) => all | role);
        return roles == CouncilRoles.None && IsAsSeen(person) && !IsMe(person) ? Redirect(StaffLinks.User(Id, leaving: true)) : await SaveAsync(person, roles, ct);
    }

    /// <summary>Takes every role away: the person has left.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        if (await users.FindAsync(Id, ct) is not { } person)
        {
            return NotFound();
        }

        return await SaveAsync(person, CouncilRoles.None, ct);
    }

    private bool IsAsSeen(CouncilUserRow person) => person.Roles == (CouncilRoles)Seen;

    private async Task<IActionResult> SaveAsync(CouncilUserRow person, CouncilRoles roles, CancellationToken ct)
    {
        roles.MustGoTogether();
        if (!roles.Move() && person.Roles.Move() && IsAsSeen(person) && !IsMe(person))
        {
            await work.GiveBackAsync(current.Actor, Id, ct);
        }

        await users.SetRolesAsync(source.Of(current.Actor), Id, (CouncilRoles)Seen, roles, ct);
        TempData.Success($"The roles of {person.Name} are saved.");
        return Redirect(StaffLinks.Users);
    }

    /// <summary>A link went to the wrong mailbox, or is no longer wanted.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid link, CancellationToken ct)
    {
        if (await users.FindAsync(Id, ct) is not { } person)
        {
            return NotFound();
        }

        if (await links.WithdrawAsync(source.Of(current.Actor), Id, person.Email, link, ct))
        {
            TempData.Success("The link no longer works.");
        }
        else
        {
            TempData.Success("The link did not work any more: it was used, withdrawn or too old.");
        }

        return Redirect(StaffLinks.User(Id));
    }

    /// <summary>For somebody who lost telephone or password.</summary>
    public async Task<IActionResult> OnPostResetAsync(CancellationToken ct)
    {
        if (await users.FindAsync(Id, ct) is not { } person)
        {
            return NotFound();
        }

        await users.ResetAsync(source.Of(current.Actor), Id, links.ResetPathAsync, ct);
        TempData.Success($"The portal sends {person.Name} a link by email to set a new password. Until then they cannot sign in.");
        return Redirect(StaffLinks.Users);
    }
}
