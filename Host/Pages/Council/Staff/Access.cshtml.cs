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

/// <summary>The yearly access review: each provider with the people who may use the portal for it, the longest unreviewed first.</summary>
[Authorize(Policy = Policies.CouncilAdministrator)]
[MenuEntry(125, "Access review", MenuGroup.Administration)]
public sealed class AccessModel(CurrentActor current, AuditSource source, AccessList access, AccessRemoval removal, TimeProvider time) : FormPage
{
    /// <summary>A provider's reference: its people; null: the list of providers.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Whose access is about to be taken away.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Remove { get; set; }

    /// <summary>That person, of those on this page.</summary>
    public AccessRow? Leaving => People?.Rows.FirstOrDefault(r => r.UserId == Remove);

    /// <summary>Who is about to be named portal administrator.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Administrator { get; set; }

    /// <summary>That person, of those on this page.</summary>
    public AccessRow? Named => People?.Rows.FirstOrDefault(r => r.UserId == Administrator && MayBeNamed(r));

    public static bool MayBeNamed(AccessRow row) => !row.Roles.HasFlag(ProviderRoles.PortalAdministrator);

    public Paged<AccessReviewRow>? Reviews { get; private set; }

    public Paged<AccessRow>? People { get; private set; }

    public string? ProviderName { get; private set; }

    public PageInfo Paging => Reviews is not null ? PageInfo.Of(Reviews) : PageInfo.Of(People!);

    public bool IsDue(AccessReviewRow row) => row.LastReview is not { } last || last < time.GetUtcNow().AddYears(-1);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Provider))
        {
            Reviews = await access.ReviewsAsync(PageNumber, ct);
            return true;
        }

        ProviderName = await access.ProviderAsync(Provider, ct);
        People = await access.OfAsync(Provider, PageNumber, ct);
        return ProviderName is not null;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Provider) || !await LoadAsync(ct))
        {
            return NotFound();
        }

        await access.ReviewedAsync(source.Of(current.Actor), Provider, People!.Total, ct);
        TempData.Success($"You have reviewed the access of {ProviderName}.");
        return Redirect(StaffLinks.Access());
    }

    /// <summary>For a provider of which nobody can ask for roles: it has no portal administrator.</summary>
    public async Task<IActionResult> OnPostNameAsync([FromServices] PortalAdministrators administrators, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Provider) || !await LoadAsync(ct) || Administrator is not { } person)
        {
            return NotFound();
        }

        var name = Named?.Name ?? "This person";
        await administrators.NameAsync(source.Of(current.Actor), person, Provider, ct);
        TempData.Success($"{name} is portal administrator of {ProviderName}.");
        return Redirect(StaffLinks.Access(Provider));
    }

    /// <summary>For a provider of which nobody can ask for it: its last portal administrator, say.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Provider) || !await LoadAsync(ct) || Remove is not { } person)
        {
            return NotFound();
        }

        await removal.RunAloneAsync(source.Of(current.Actor), person, Provider, ct);
        TempData.Success($"{Leaving?.Name ?? "This person"} can no longer use the portal for {ProviderName}.");
        return Redirect(StaffLinks.Access(Provider));
    }
}
