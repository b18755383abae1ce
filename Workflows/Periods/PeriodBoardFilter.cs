namespace Portal.Workflows.Periods;

/// <summary>The filters and the order of the board.</summary>
public sealed record PeriodBoardFilter
{
    public string? ProviderRef { get; init; }

    public PeriodShown Shown { get; init; }

    /// <summary>Blocked since this day or longer.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>By how long they are blocked, in place of by name.</summary>
    public bool LongestFirst { get; init; }

    public int Page { get; init; } = 1;
}
