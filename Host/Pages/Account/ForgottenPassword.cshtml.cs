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

/// <summary>Sends a link to the account of an address, and answers the same where there is none.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Passwords)]
public sealed class ForgottenPasswordModel(RequestPasswordReset request, OneTimeLinks links, AuditSource source, AuditTrail audit) : PageModel
{
    /// <summary>An answer takes at least so long: longer than writing the email does, which only an account causes.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(250);

    [BindProperty, Display(Name = "Email address"), Required(ErrorMessage = "Enter your email address")]
    [StringLength(EmailAddress.MaxLength, ErrorMessage = "Enter an email address of 256 characters or fewer")]
    public string Email { get; set; } = "";

    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await Task.WhenAll(request.RunAsync(Email, links.ResetPathAsync, ct), Task.Delay(Least, ct));
        await audit.RecordTypedAsync(AuditKind.PasswordResetAsked, source.Stranger, Email, detail: null, ct);
        IsAsked = true;
        return Page();
    }
}
