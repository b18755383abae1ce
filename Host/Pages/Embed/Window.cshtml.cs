using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Host.Settings;
using Portal.Workflows.Accounts;

namespace Portal.Host.Pages.Embed;

/// <summary>
/// A window of the portal's own, opened by a frame: whoever signed in here says that the frame may show their tasks, and gets the code that
/// it takes. The script hands it to the window that opened this one, if that is a page of the portal, and to no other.
/// </summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class WindowModel(AccountReader accounts, AllowedFrames frames, FrameCodes codes, UserManager<AppUser> users, CouncilSettings council) : PageModel
{
    public ProviderChoice Provider { get; private set; } = null!;

    public IReadOnlyList<string> Origins { get; private set; } = [];

    public string CouncilName => council.Name;

    /// <summary>Null until the reader asked for it.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGetAsync(string provider, CancellationToken ct) => await FindAsync(provider, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string provider, CancellationToken ct)
    {
        if (!await FindAsync(provider, ct) || await users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        Code = await codes.GiveAsync(await PortalSession.CurrentIdAsync(HttpContext), user.Id, user.SecurityStamp ?? "", Provider.Ref, ct);
        return Page();
    }

    /// <summary>Only for a provider of the reader's, and where some page may show its tasks.</summary>
    private async Task<bool> FindAsync(string provider, CancellationToken ct)
    {
        if ((await accounts.ProvidersAsync(User.UserId()!.Value, ct)).Find(p => p.Ref == provider) is not { } mine)
        {
            return false;
        }

        Provider = mine;
        Origins = [.. (await frames.OfAsync(provider, ct)).Select(f => f.Origin)];
        return Origins.Count > 0;
    }
}
