namespace Portal.Host.Changes;

/// <summary>The two parts of "Actions and Change Requests".</summary>
/// <param name="Side">Whose pages.</param>
/// <param name="IsChanges">Whether the reader sees the change requests.</param>
/// <param name="Actions">Open ones, counted up to a thousand.</param>
/// <param name="Changes">Those that wait for a decision, counted so too.</param>
public sealed record AskedTabsView(Side Side, bool IsChanges, int Actions, int Changes);
