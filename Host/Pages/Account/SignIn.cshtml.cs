using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>The door. Whatever is wrong, it says the same.</summary>
[AllowAnonymous, FormFor(Reader.Stranger), EnableRateLimiting(RateLimits.Passwords)]
public sealed class SignInModel(SignInCheck passwords, SecondStepCookie cookie, SignInEnd end, AuditSource source, AuditTrail audit) : PageModel
{
    internal const string WrongWords = "Enter the email address and password of your account. Check both and try again";

    internal const string LockedWords =
        "Wrong passwords were typed too often for this email address. Wait 15 minutes and try again, or set a new password";

    [BindProperty, Display(Name = "Email address"), Required(ErrorMessage = "Enter your email address")]
    [StringLength(EmailAddress.MaxLength, ErrorMessage = WrongWords)]
    public string Email { get; set; } = "";

    [BindProperty, Display(Name = "Password"), Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    [FromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    [FromQuery(Name = "ended")]
    public string? Ended { get; set; }

    /// <summary>Whether the reader comes here because nothing was done for so long.</summary>
    public bool WasIdle => Ended == "idle" && HttpMethods.IsGet(Request.Method);

    /// <summary>Whether the reader sent a form when the session had ended.</summary>
    public bool WasUnsent => Ended == "unsent" && HttpMethods.IsGet(Request.Method);

    /// <summary>Whether the reader comes here because their session was ended by wrong passwords.</summary>
    public bool WasLockedOut => Ended == "locked" && HttpMethods.IsGet(Request.Method);

    public IActionResult OnGet() => User.UserId() is null ? Page() : LocalRedirect(Url.IsLocalUrl(ReturnUrl) && WasIdle ? ReturnUrl : Homes.Of(User));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (result, user, why) = await passwords.TryAsync(Email, Password, ct);
        if (user is null)
        {
            await audit.RecordTypedAsync(result == PasswordCheckResult.LockedOut ? AuditKind.LockedOut : AuditKind.SignInFailed, source.Stranger, Email, why, ct);
            ModelState.AddModelError(nameof(Email), result == PasswordCheckResult.LockedOut ? LockedWords : WrongWords);
            return Page();
        }

        if (user.TwoFactorEnabled)
        {
            await cookie.SetAsync(HttpContext, user, ct);
            return LocalRedirect(AccountLinks.SecondStep(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null));
        }

        var home = await end.BeginAsync(HttpContext, user, detail: null, ct);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) && ReturnUrl != HomeLinks.Start ? ReturnUrl : home);
    }
}
