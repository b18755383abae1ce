using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Workflows.Accounts;
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Account;

/// <summary>For which provider does this person act now?</summary>
[Authorize(Policy = Policies.SignedIn)]
public sealed class ChooseProviderModel(AccountReader accounts, TasksByProvider tasks) : PageModel
{
    public IReadOnlyList<ProviderChoice> Choices { get; private set; } = [];

    /// <summary>How many tasks wait for the reader, by the provider's reference.</summary>
    public IReadOnlyDictionary<string, int> Waiting { get; private set; } = new Dictionary<string, int>();

    [FromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (User.AccountKind() != AccountKind.Provider)
        {
            return LocalRedirect(Homes.Of(User));
        }

        Choices = await accounts.ProvidersAsync(User.UserId()!.Value, ct);
        if (Choices is [var only])
        {
            return await GoAsync(only.Ref);
        }

        Waiting = await tasks.CountAsync(User.UserId()!.Value, except: null, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? provider, CancellationToken ct)
    {
        Choices = await accounts.ProvidersAsync(User.UserId()!.Value, ct);
        return Choices.FirstOrDefault(x => x.Ref == provider) is { } choice ? await GoAsync(choice.Ref) : NotFound();
    }

    private async Task<IActionResult> GoAsync(string provider)
    {
        await PortalSession.ChooseProviderAsync(HttpContext, provider);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : HomeLinks.Of(Side.Provider));
    }
}
