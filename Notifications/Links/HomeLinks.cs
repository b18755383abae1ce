namespace Portal.Notifications.Links;

/// <summary>Where people start.</summary>
public static class HomeLinks
{
    /// <summary>Leads everybody to where they start.</summary>
    public static string Start => "/";

    /// <summary>"Pick a task..."; every page of the side lies below it.</summary>
    public static string Of(Side side) => Address.Of(side);
}
