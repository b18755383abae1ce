namespace Portal.Workflows.Actions;

/// <summary>A file as it was uploaded.</summary>
/// <param name="Name">As the browser sent it.</param>
/// <param name="Open">Its content, which can be sought in.</param>
public sealed record Attachment(string Name, Func<Stream> Open);
