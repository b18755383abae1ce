using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Portal.Host.Look;

namespace Portal.Host.Forms;

/// <summary>
/// A form belongs to the provider that its reader acted for when it was shown: sent after a switch in another tab, it would do for the
/// one what was meant for the other.
/// </summary>
public sealed class FormsOfOneProvider : IAntiforgeryAdditionalDataProvider
{
    private static readonly object Mark = new();

    /// <summary>Where somebody acts for a provider.</summary>
    private static readonly string[] Places = [HomeLinks.Of(Side.Provider), TaskLinks.Tasks, EmbedLinks.Root];

    public string GetAdditionalData(HttpContext context) => Of(context);

    public bool ValidateAdditionalData(HttpContext context, string additionalData)
    {
        if (!Array.Exists(Places, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)) || additionalData == Of(context))
        {
            return true;
        }

        context.Items[Mark] = true;
        return false;
    }

    /// <summary>Whether this request was refused for that.</summary>
    public static bool Refused(HttpContext context) => context.Items.ContainsKey(Mark);

    private static string Of(HttpContext context) => context.User.FindFirstValue(PortalClaims.Provider) ?? "";
}
