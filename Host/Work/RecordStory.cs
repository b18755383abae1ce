using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Work;

/// <summary>What a record's page tells of its workflow.</summary>
/// <param name="Timeline">What happened, the latest first.</param>
/// <param name="Moves">What the reader may do now, as the definition says.</param>
public sealed record RecordStory(IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<MoveRule> Moves)
{
    public required WorkflowDefinition Definition { get; init; }

    /// <summary>Where the record stood when it was read.</summary>
    public required WorkflowInstance Instance { get; init; }

    /// <summary>How many moves the record has made by now.</summary>
    public int Made => Instance.Seq;
}
