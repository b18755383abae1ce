namespace Portal.Notifications.Links;

/// <summary>Payment periods.</summary>
public static class PeriodLinks
{
    public static string List(Side side) => Address.Of(side, "/periods");

    /// <summary>One provider's periods, as the council sees them.</summary>
    public static string OfProvider(string provider) => $"{List(Side.Council)}/{Address.Segment(provider)}";
}
