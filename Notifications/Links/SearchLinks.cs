namespace Portal.Notifications.Links;

/// <summary>The search box. What is searched for is posted there and stands in no address, or sealed.</summary>
public static class SearchLinks
{
    /// <summary>Where filters are posted that may hold a name; it leads on to their list.</summary>
    public static string Filters => "/filters";

    /// <param name="side">Who searches.</param>
    /// <param name="words">What for, sealed by the door.</param>
    /// <param name="kind">More of one kind.</param>
    /// <param name="page">Which page of it, from 1.</param>
    public static string Of(Side side, string? words = null, string? kind = null, int page = 1)
        => Address.Of(side, "/search").With(("for", words), ("Kind", kind), ("PageNumber", page > 1 ? page : null));
}
