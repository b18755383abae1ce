namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>Until when days are counted; what came after is asked of the moves. The one row of its table.</summary>
public sealed class ChangeDaysUntil
{
    /// <summary>The last day that is, in London.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>By which calendar: where the portal's is another one by now, nothing of it holds until the next night.</summary>
    public required string Calendar { get; init; }
}
