namespace Portal.Host.Actions;

/// <summary>The open actions about one record.</summary>
/// <param name="Rows">The latest of them.</param>
/// <param name="NewAddress">Where the reader opens another; null where they may not.</param>
public sealed record ActionsAboutView(ActionRows Rows, string? NewAddress);
