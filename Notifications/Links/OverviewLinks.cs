namespace Portal.Notifications.Links;

/// <summary>"Your year" of a provider, and the council's "Commitments and spend".</summary>
public static class OverviewLinks
{
    /// <summary>The council's list of providers.</summary>
    public static string Providers => Address.Of(Side.Council, "/providers");

    /// <summary>A form for one that the register lacks.</summary>
    public static string NewProvider => Address.Of(Side.Council, "/new-provider");

    /// <summary>The council's list of clients.</summary>
    /// <param name="words">What to find in their names, sealed by the door; null: all of them.</param>
    public static string Clients(string? words = null) => Address.Of(Side.Council, "/clients").With(("for", words));

    /// <summary>The council's page of one provider.</summary>
    /// <param name="provider">Its reference.</param>
    public static string OfProvider(string provider) => Address.Of(Side.Council, $"/providers/{Address.Segment(provider)}");

    /// <summary>The council's page of one client.</summary>
    /// <param name="client">The SSRef; never a name.</param>
    public static string OfClient(string client) => Address.Of(Side.Council, $"/clients/{Address.Segment(client)}");

    /// <summary>A client's whole story on one page to print, for council staff.</summary>
    /// <param name="client">The SSRef; never a name.</param>
    /// <param name="year">Whose invoice lines it shows one by one, "18/19"; the latest one where none is asked for.</param>
    public static string Story(string client, string? year = null) => $"{OfClient(client)}/story".With(("year", year));

    public static string Of(Side side) => Address.Of(side, "/overview");
}
