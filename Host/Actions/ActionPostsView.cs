using Portal.Domain.Actions;

namespace Portal.Host.Actions;

/// <summary>Posts of a thread, the oldest first, with what hangs on them.</summary>
public sealed record ActionPostsView(Side Side, IReadOnlyList<ActionPost> Posts, IReadOnlyList<ActionFile> Files);
