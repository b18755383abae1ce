namespace Portal.Notifications.Links;

/// <summary>"Your year" of a provider, and the council's "Commitments and spend".</summary>
public static class OverviewLinks
{
    public static string Of(Side side) => Address.Of(side, "/overview");
}
