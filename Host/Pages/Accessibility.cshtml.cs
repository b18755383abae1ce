using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Look;
using Portal.Host.Settings;

namespace Portal.Host.Pages;

/// <summary>How far the portal can be used by everybody, and whom to tell where it cannot.</summary>
[AllowAnonymous]
public sealed class AccessibilityModel(CouncilSettings council) : PageModel
{
    public CouncilSettings Council => council;
}
