using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Look;
using Portal.Host.Settings;

namespace Portal.Host.Pages;

/// <summary>Which cookies there are, and why nobody is asked to agree to them.</summary>
[AllowAnonymous]
public sealed class CookiesModel(CouncilSettings council) : PageModel
{
    public CouncilSettings Council => council;
}
