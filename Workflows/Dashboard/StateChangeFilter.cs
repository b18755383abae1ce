namespace Portal.Workflows.Dashboard;

/// <summary>Which changes of state.</summary>
/// <param name="Process">Of which workflow, when, of whom.</param>
public sealed record StateChangeFilter(ProcessFilter Process)
{
    /// <summary>The state that was left; null or empty: any.</summary>
    public string? From { get; init; }

    public string? Move { get; init; }

    public string? To { get; init; }

    /// <summary>Only how things began.</summary>
    public bool Began { get; init; }

    /// <summary>Only how things came to an end.</summary>
    public bool Ended { get; init; }
}
