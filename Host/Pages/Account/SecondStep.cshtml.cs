using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Notifications.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>The second step of sign-in, for whoever turned it on.</summary>
[AllowAnonymous, FormFor(Reader.Stranger), EnableRateLimiting(RateLimits.Passwords)]
public sealed class SecondStepModel(SecondStepCookie cookie, SecondStep step, UserManager<AppUser> users, SignInEnd end, TellOwner owner, AuditSource source, AuditTrail audit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code"), StringLength(40, ErrorMessage = "Enter a code of 6 digits, or a recovery code")]
    public string Code { get; set; } = "";

    [FromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await WhoAsync(ct) is null ? LocalRedirect(AccountLinks.SignIn) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await WhoAsync(ct) is not { } user)
        {
            return LocalRedirect(AccountLinks.SignIn);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await step.CheckAsync(user, Code, ct);
        if (result is SecondStepResult.Wrong or SecondStepResult.LockedOut)
        {
            await audit.RecordAsync(result == SecondStepResult.Wrong ? AuditKind.TwoStepFailed : AuditKind.LockedOut, source.Stranger, user.Email, "Second step", ct);
            ModelState.AddModelError(nameof(Code), result == SecondStepResult.Wrong
                ? "This code is wrong, or was already used. Wait for the next one and try again"
                : "Wrong codes were typed too often. Wait 15 minutes and sign in again");
            return Page();
        }

        if (result == SecondStepResult.RecoveryCode)
        {
            await audit.RecordAsync(AuditKind.RecoveryCodeUsed, source.Of(user), user.Email, detail: null, ct);
            await owner.RunAsync(user, AccountNews.RecoveryCodeUsed, source.IpAddress, ct);
        }

        if (!await cookie.UseAsync(HttpContext, ct))
        {
            return LocalRedirect(AccountLinks.SignIn);
        }

        var home = await end.BeginAsync(HttpContext, user, "In two steps", ct);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) && ReturnUrl != HomeLinks.Start ? ReturnUrl : home);
    }

    /// <summary>Whose password was right a moment ago, unless it was changed meanwhile.</summary>
    private async Task<AppUser?> WhoAsync(CancellationToken ct)
        => await cookie.ReadAsync(HttpContext, ct) is { } id && await users.FindByIdAsync(id.ToString()) is { TwoFactorEnabled: true } user ? user : null;
}
