namespace Portal.Workflows.Engine;

/// <summary>Somebody has read the news of an instance: what came before asks for their attention no more.</summary>
public sealed class TaskRead
{
    public required Guid UserId { get; init; }

    public required Guid InstanceId { get; init; }

    public required DateTimeOffset At { get; set; }
}
