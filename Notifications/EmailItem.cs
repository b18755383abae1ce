namespace Portal.Notifications;

/// <summary>One of several things that an email lists.</summary>
/// <param name="Text">What it is, without a client's name.</param>
/// <param name="Path">Where it is looked at, from the portal's root.</param>
/// <param name="Under">The heading that it stands under with those after it of the same heading; null: none.</param>
public sealed record EmailItem(string Text, string Path, string? Under = null);
