namespace Portal.Notifications.Links;

/// <summary>What the portal knows of the provider itself.</summary>
public static class OrganisationLinks
{
    public static string Details => Address.Of(Side.Provider, "/organisation");

    public static string Services => Address.Of(Side.Provider, "/services");

    public static string Contacts => Address.Of(Side.Provider, "/contacts");

    /// <summary>Who may use the portal for it.</summary>
    public static string Access => Address.Of(Side.Provider, "/access");

    /// <summary>Asks for the access of somebody who has none.</summary>
    public static string NewUser => $"{Access}/new";
}
