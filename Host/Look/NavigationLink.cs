namespace Portal.Host.Look;

/// <summary>A way to a part of the portal, under its group; current when the page shown lies in it.</summary>
public sealed record NavigationLink(string Text, string Href, MenuGroup Group, bool IsCurrent);
