using Portal.Workflows.Tasks;

namespace Portal.Host.Work;

/// <summary>What the reader may do next.</summary>
/// <param name="Task">What is due first; null: nothing waits.</param>
/// <param name="Kind">What kind of task it is.</param>
/// <param name="All">The address of the whole list.</param>
public sealed record NextTaskView(TaskRow? Task, string? Kind, string All);
