namespace Portal.Host.Look;

/// <summary>A way to a part of the portal; current when the page shown lies in it.</summary>
public sealed record NavigationLink(string Text, string Href, bool IsCurrent);
