namespace Portal.Notifications.Links;

/// <summary>The search box. What is searched for is posted there and stands in no address.</summary>
public static class SearchLinks
{
    public static string Of(Side side) => Address.Of(side, "/search");
}
