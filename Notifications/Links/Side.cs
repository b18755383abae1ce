namespace Portal.Notifications.Links;

/// <summary>Whose pages: the council's or a provider's. Most records have a page on both.</summary>
public enum Side
{
    Council,
    Provider,
}
