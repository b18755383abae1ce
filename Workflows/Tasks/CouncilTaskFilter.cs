namespace Portal.Workflows.Tasks;

/// <summary>Which of the council's work a list shows, and how.</summary>
public sealed record CouncilTaskFilter
{
    public QueueKind Queue { get; init; }

    /// <summary>A kind of task ("Invoice|Pending").</summary>
    public string? Kind { get; init; }

    public string? ProviderRef { get; init; }

    public string? Team { get; init; }

    /// <summary>A colleague's, for whoever hands their work over.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>An SSRef.</summary>
    public string? Client { get; init; }

    public WorkOrder Order { get; init; }

    public int Page { get; init; } = 1;
}
