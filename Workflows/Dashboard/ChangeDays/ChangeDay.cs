namespace Portal.Workflows.Dashboard.ChangeDays;

/// <summary>
/// How many took an arrow on a day, of those that had stood so long before it: what the dashboard adds up, in place of the moves themselves. A day that has ended does not change any more,
/// so it is counted once, in the night after it, and each night again to be held against what is kept. A year of half a million moves is a few thousand of these for all providers together.
/// </summary>
public sealed class ChangeDay
{
    /// <summary>Whether it is of one provider; else of all of them together.</summary>
    public required bool OfProvider { get; init; }

    /// <summary>Whose; empty where it is of no one provider, or of all.</summary>
    public required string ProviderRef { get; init; }

    public required string Definition { get; init; }

    /// <summary>In London.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The state that they left; empty: they began.</summary>
    public required string From { get; init; }

    public required string Move { get; init; }

    public required string To { get; init; }

    /// <summary>Who of the council saw to them.</summary>
    public required string Team { get; init; }

    /// <summary>How many they had stood in <see cref="From"/>; 0 where they began.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>How many.</summary>
    public required int Changes { get; init; }
}
