using Portal.Workflows.Register;

namespace Portal.Workflows.Overviews;

/// <summary>All that was agreed, asked and paid for one client. Lists end at <see cref="ClientStories.Most"/>.</summary>
public sealed record ClientStory
{
    /// <summary>Placements, actions and orders.</summary>
    public required ClientOverview Overview { get; init; }

    /// <summary>What imports of the register changed of each line item, the latest first.</summary>
    public required ILookup<string, LineItemChange> Changes { get; init; }

    /// <summary>Published ones, the first published first.</summary>
    public required IReadOnlyList<StoryDocument> Documents { get; init; }

    /// <summary>The first first.</summary>
    public required IReadOnlyList<StoryRequest> Requests { get; init; }

    /// <summary>Every month, the first first.</summary>
    public required IReadOnlyList<StoryMonth> Months { get; init; }

    /// <summary>The financial years of which something was invoiced, by the year that each begins in.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Whose lines are shown one by one; null: nothing was invoiced.</summary>
    public required int? Year { get; init; }

    /// <summary>The lines of that year, by month.</summary>
    public required IReadOnlyList<StoryLine> Lines { get; init; }
}
