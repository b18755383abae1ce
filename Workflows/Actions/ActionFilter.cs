using Portal.Domain.Actions;

namespace Portal.Workflows.Actions;

/// <summary>Which actions a list shows.</summary>
public sealed record ActionFilter
{
    public ActionShown Shown { get; init; }

    public ActionType? Type { get; init; }

    /// <summary>Words in titles and posts.</summary>
    public string? Words { get; init; }

    /// <summary>A provider's ref; council only.</summary>
    public string? Provider { get; init; }

    /// <summary>A team's inbox.</summary>
    public string? Team { get; init; }

    /// <summary>What one person has, or somebody for whom they stand in.</summary>
    public Guid? Assignee { get; init; }

    /// <summary>Nobody has taken it on.</summary>
    public bool IsUnassigned { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>About this record.</summary>
    public (SubjectKind Kind, string Key)? Subject { get; init; }
}
