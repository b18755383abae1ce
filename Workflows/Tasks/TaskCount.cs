using Portal.Workflows.Engine;

namespace Portal.Workflows.Tasks;

/// <summary>How many tasks of a kind wait.</summary>
/// <param name="Key">The kind, for a filter ("Invoice|Unsubmitted").</param>
/// <param name="Words">The same for people.</param>
/// <param name="Count">How many.</param>
public sealed record TaskCount(string Key, TaskWords Words, int Count);
