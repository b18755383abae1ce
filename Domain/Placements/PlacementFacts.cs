using Portal.Domain.Payments;

namespace Portal.Domain.Placements;

/// <summary>What a provider reports, in one piece. Which of it is there depends on the kind.</summary>
public sealed record PlacementFacts
{
    public required PlacementReportKind Kind { get; init; }

    /// <summary>Where the child is, or was, placed.</summary>
    public required string ServiceRef { get; init; }

    /// <summary>The line item that is not right any more; null where one is missing.</summary>
    public string? LineItemRef { get; init; }

    /// <summary>The child of the line item; null where one is missing.</summary>
    public string? SsRef { get; init; }

    /// <summary>Whom a missing line item is for, in the provider's words: a name or an SSRef.</summary>
    public string? Who { get; init; }

    /// <summary>Missing: the first day. Ended: the last day here. Moved: the first day elsewhere. Absent: the first day away.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Missing: the last day, if it has ended. Absent: the last day away.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Pounds a week that were agreed; of a missing placement, or after a move.</summary>
    public decimal? WeeklyCost { get; init; }

    /// <summary>The service that the child moved to, where it is the provider's own.</summary>
    public string? ToServiceRef { get; init; }

    /// <summary>The days that are not to be paid if it is right; null where it is about a placement that the register does not know.</summary>
    public DaySpan? Held => Kind switch
    {
        PlacementReportKind.Ended => new DaySpan(Day.AddDays(1), To: null),
        PlacementReportKind.Moved => new DaySpan(Day, To: null),
        PlacementReportKind.Absent => new DaySpan(Day, LastDay),
        _ => null,
    };

    /// <summary>What happened, in the provider's words.</summary>
    public required string Words { get; init; }
}
