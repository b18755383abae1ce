using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Look;
using Portal.Host.Settings;

namespace Portal.Host.Pages;

/// <summary>What the portal knows of people, why, who sees it and for how long.</summary>
[AllowAnonymous]
public sealed class PrivacyModel(CouncilSettings council) : PageModel
{
    public CouncilSettings Council => council;
}
