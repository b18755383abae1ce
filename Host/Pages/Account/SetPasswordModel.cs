using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>What the two pages that a one-time link opens share. Opening changes nothing: mail filters open links too.</summary>
public abstract class SetPasswordModel(OneTimeLinks links, AuditSource source, AuditTrail audit, OneTimePurpose purpose) : PageModel
{
    private AppUser? user;

    [BindProperty, Display(Name = "New password"), Required(ErrorMessage = "Enter a new password")]
    public string Password { get; set; } = "";

    [FromQuery(Name = "token")]
    public string? Token { get; set; }

    /// <summary>Used, run out, or not copied whole.</summary>
    public bool IsDead => user is null;

    /// <summary>Whose password it is; password managers keep it beside the password.</summary>
    public string Email => user?.Email ?? "";

    public async Task OnGetAsync(CancellationToken ct) => await OpenAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OpenAsync(ct);
        if (user is null || !ModelState.IsValid)
        {
            return Page();
        }

        if (await links.SetPasswordAsync(purpose, Token!, user, Password, ct) is not { } problems)
        {
            await OpenAsync(ct); // somebody used it meanwhile
            return Page();
        }

        foreach (var problem in problems)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }

        if (problems.Count > 0)
        {
            return Page();
        }

        await audit.RecordAsync(AuditKind.PasswordSet, source.Of(user), user.Email, detail: null, ct);
        TempData.Success("Your password is set. Sign in with it");
        return LocalRedirect(AccountLinks.SignIn);
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        user = await links.OpenAsync(purpose, Token, ct);
        if (IsDead)
        {
            // The page is about the link then; the fields have no errors to tell.
            ModelState.Clear();
        }
    }
}
