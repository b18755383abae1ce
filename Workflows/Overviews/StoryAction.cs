namespace Portal.Workflows.Overviews;

/// <summary>An action about a record, open or closed.</summary>
public sealed record StoryAction(Guid Id, long Number, string Title, string OpenedBy, DateTimeOffset OpenedAt, bool IsClosed, string? CloseReason, DateTimeOffset LastPostAt);
