using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Audit;

namespace Portal.Host.Pages.Embed;

/// <summary>What a frame shows to whoever is not signed in there: the way to the window, and the place for the code that comes from it.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.Passwords)]
public sealed class SignInModel(FrameCodes codes, UserManager<AppUser> users, CurrentActor current, AuditSource source, AuditTrail audit) : PageModel
{
    [FromRoute]
    public string Provider { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    [FromQuery(Name = "ended")]
    public string? Ended { get; set; }

    [BindProperty, Display(Name = "Code"), Required(ErrorMessage = "Enter the code that the window shows"), StringLength(40, ErrorMessage = WrongWords)]
    public string Code { get; set; } = "";

    internal const string WrongWords = "This code is wrong, was used already or is more than two minutes old. Sign in again to get another";

    /// <summary>What was asked for, where it is of this frame; else the list.</summary>
    private string Next
        => ReturnUrl?.Split('/') is [.., var last] && Guid.TryParse(last, out var task) && ReturnUrl == EmbedLinks.Task(Provider, task) ? ReturnUrl : EmbedLinks.Tasks(Provider);

    public IActionResult OnGet() => User.UserId() is null ? Page() : LocalRedirect(Next);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await codes.TakeAsync(Code, Provider, ct) is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            ModelState.AddModelError(nameof(Code), WrongWords);
            return Page();
        }

        await FrameSession.StartAsync(HttpContext, user, Provider);
        await audit.RecordAsync(AuditKind.SignedIn, source.Of(user), user.Email, $"In a page of {Provider}", ct);
        return LocalRedirect(Next);
    }

    /// <summary>Signs out in this frame; in the portal itself the reader stays signed in.</summary>
    public async Task<IActionResult> OnPostOutAsync(CancellationToken ct)
    {
        if (current.OrNull is { } actor)
        {
            await audit.RecordAsync(AuditKind.SignedOut, source.Of(actor), subject: null, $"In a page of {Provider}", ct);
            await FrameSession.EndAsync(HttpContext);
        }

        return LocalRedirect(EmbedLinks.SignIn(Provider));
    }
}
