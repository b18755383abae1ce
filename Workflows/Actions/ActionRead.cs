namespace Portal.Workflows.Actions;

/// <summary>How far somebody has read an action.</summary>
public sealed class ActionRead
{
    public required Guid UserId { get; init; }

    public required Guid ActionId { get; init; }

    /// <summary>The last entry of the thread that they saw.</summary>
    public required int Position { get; set; }
}
