namespace Portal.Workflows.Work;

/// <summary>The filters of "Work in progress".</summary>
public sealed record WorkFilter
{
    public string? Definition { get; init; }

    public string? State { get; init; }

    /// <summary>The party whose turn it is.</summary>
    public string? Turn { get; init; }

    public string? ProviderRef { get; init; }

    public WorkScope Scope { get; init; } = WorkScope.Open;

    public int Page { get; init; } = 1;
}
