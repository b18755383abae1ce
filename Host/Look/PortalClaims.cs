namespace Portal.Host.Look;

/// <summary>The claims of a signed-in person, beside ClaimTypes.Name, that the frame of every page reads.</summary>
public static class PortalClaims
{
    /// <summary>"Provider" or "Council".</summary>
    public const string Kind = "kind";

    /// <summary>The reference of the provider acted for; absent for the council and before one is chosen.</summary>
    public const string Provider = "provider";

    /// <summary>Its name.</summary>
    public const string ProviderName = "provider_name";

    /// <summary>How many providers the person may act for.</summary>
    public const string ProviderCount = "provider_count";

    /// <summary>"true" for whoever must set up two-step sign-in before anything else.</summary>
    public const string OwesTwoSteps = "owes_two_steps";

    /// <summary>One claim per role, such as "Signatory" or "Placements".</summary>
    public const string Role = "role";
}
