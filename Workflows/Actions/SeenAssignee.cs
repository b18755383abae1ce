namespace Portal.Workflows.Actions;

/// <summary>Who had an action when a form about it was shown.</summary>
/// <param name="AssigneeId">The person; null: nobody.</param>
public sealed record SeenAssignee(Guid? AssigneeId);
