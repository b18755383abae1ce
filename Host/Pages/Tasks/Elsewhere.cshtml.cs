using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Tasks;

/// <summary>A task of another provider of the reader's: it offers to act for that one.</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ElsewhereModel(TaskLookup lookup) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ProviderChoice Provider { get; private set; } = null!;

    /// <summary>The name of the provider acted for now, or null.</summary>
    public string? ActsFor => User.FindFirstValue(PortalClaims.ProviderName);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await lookup.ElsewhereAsync(User, Id, ct) is not { } provider)
        {
            return Redirect(TaskLinks.Task(Id));
        }

        Provider = provider;
        return Page();
    }
}
