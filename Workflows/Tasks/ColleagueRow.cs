namespace Portal.Workflows.Tasks;

/// <summary>A colleague and what they have.</summary>
public sealed record ColleagueRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Everything that is theirs and has not ended, on hold or not, whoever has the turn.</summary>
    public required int Open { get; init; }

    /// <summary>Of those, what is past its due day.</summary>
    public required int Overdue { get; init; }

    /// <summary>The last day of an absence; null where they are there.</summary>
    public DateOnly? AwayUntil { get; init; }

    public Guid? StandInId { get; init; }

    /// <summary>Who gets their work meanwhile.</summary>
    public string? StandIn { get; init; }
}
