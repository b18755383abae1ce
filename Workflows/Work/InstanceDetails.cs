using Portal.Workflows.Engine;

namespace Portal.Workflows.Work;

/// <summary>One instance with everything that explains it; without a provider where it is of no one provider.</summary>
public sealed record InstanceDetails(
    WorkflowInstance Instance,
    WorkflowDefinition Definition,
    string? Provider,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<WorkflowTimer> Timers,
    IReadOnlyList<EmailsAtOnce> Emails,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Stay> Stays,
    IReadOnlyList<RelatedInstance> Related,
    bool IsOverdue)
{
    /// <summary>The states through which it came, the first first.</summary>
    public IReadOnlyList<string> Path => [.. Stays.Select(s => s.State)];
}
