using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Account;

/// <summary>Ends the session on the server, so that a copy of the cookie is worth nothing.</summary>
[AllowAnonymous, FormFor(Reader.SignedIn)]
public sealed class SignOutModel(CurrentActor current, AuditSource source, AuditTrail audit) : PageModel
{
    /// <summary>A link cannot sign anybody out.</summary>
    public IActionResult OnGet() => LocalRedirect(HomeLinks.Start);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (current.OrNull is { } actor)
        {
            await audit.RecordAsync(AuditKind.SignedOut, source.Of(actor), subject: null, detail: null, ct);
        }

        await HttpContext.SignOutAsync(PortalSession.Scheme);
        TempData.Success("You have signed out");
        return LocalRedirect(AccountLinks.SignIn);
    }
}
