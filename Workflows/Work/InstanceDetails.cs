using Portal.Notifications.Delivery;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Work;

/// <summary>One instance with everything that explains it; without a provider where it is of no one provider.</summary>
public sealed record InstanceDetails(
    WorkflowInstance Instance,
    WorkflowDefinition Definition,
    string? Provider,
    IReadOnlyList<JournalEntry> Journal,
    IReadOnlyList<WorkflowTimer> Timers,
    IReadOnlyList<EmailMessage> Emails,
    IReadOnlyList<Incident> Incidents,
    bool IsOverdue);
