using Portal.Workflows.Engine;

namespace Portal.Workflows.Dashboard;

/// <summary>A workflow as it ran in a span.</summary>
/// <param name="Definition">Its drawing.</param>
/// <param name="States">In the order of the drawing.</param>
/// <param name="Arrows">Every arrow, also those that nothing took, and how it began; in the order of the drawing.</param>
public sealed record ProcessStatistics(WorkflowDefinition Definition, IReadOnlyList<ProcessState> States, IReadOnlyList<ProcessArrow> Arrows)
{
    /// <summary>The state whose stay took longest at the median, of those that anything left; null: nothing moved.</summary>
    public ProcessState? Slowest => States.Where(s => s.Median > 0).MaxBy(s => (s.Median, s.Ninetieth));
}
