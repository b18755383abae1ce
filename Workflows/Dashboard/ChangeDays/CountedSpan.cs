namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>Some days, divided into those that are counted already and the moments after them: both may be empty.</summary>
/// <param name="First">The first counted day.</param>
/// <param name="Last">The last; before the first: none is.</param>
/// <param name="Start">When those begin of which the moves are asked.</param>
/// <param name="End">When they have ended.</param>
public sealed record CountedSpan(DateOnly First, DateOnly Last, DateTimeOffset Start, DateTimeOffset End);
