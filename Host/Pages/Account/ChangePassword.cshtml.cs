using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>Another password, by somebody who is signed in and knows the one that they have.</summary>
[Authorize(Policy = Policies.SignedIn), EnableRateLimiting(RateLimits.Passwords)]
public sealed class ChangePasswordModel(UserManager<AppUser> users, PasswordCheck passwords, NewPassword set, Sessions sessions, AuditSource source, AuditTrail audit) : FormPage
{
    private AppUser user = null!;

    [BindProperty, Display(Name = "Current password"), Required(ErrorMessage = "Enter the password that you have now")]
    public string Current { get; set; } = "";

    [BindProperty, Display(Name = "New password"), Required(ErrorMessage = "Enter a new password")]
    public string Password { get; set; } = "";

    /// <summary>Password managers keep it beside the password.</summary>
    public string Email => user.Email!;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        user = (await users.FindByIdAsync(User.UserId()!.Value.ToString()))!;
        return true;
    }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid || !await passwords.IsOwnerAsync(user.Id, Current, ModelState, nameof(Current), ct))
        {
            return Page();
        }

        foreach (var problem in await set.SetAsync(user, Password))
        {
            ModelState.AddModelError(nameof(Password), problem);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await sessions.EndOthersAsync(user.Id, await PortalSession.CurrentIdAsync(HttpContext), ct);
        await PortalSession.RestampAsync(HttpContext, user);
        await audit.RecordAsync(AuditKind.PasswordSet, source.Of(user), user.Email, "While signed in", ct);
        TempData.Success("Your password is changed. Wherever else you were signed in, you are signed out.");
        return LocalRedirect(AccountLinks.YourAccount);
    }
}
