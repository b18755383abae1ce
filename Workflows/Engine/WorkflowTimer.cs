namespace Portal.Workflows.Engine;

/// <summary>A move that the portal will make at <see cref="DueAt"/> unless the instance has left the state by then.</summary>
public sealed class WorkflowTimer
{
    /// <summary>An instance has one timer at a time.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>The portal's move.</summary>
    public required string Move { get; init; }

    public required DateTimeOffset DueAt { get; set; }
}
