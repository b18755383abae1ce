namespace Portal.Domain.Placements;

/// <summary>What a provider says about a placement that the register does not say.</summary>
public enum PlacementReportKind
{
    /// <summary>A child is placed here, and no line item says so.</summary>
    Missing,

    /// <summary>The placement has ended.</summary>
    Ended,

    /// <summary>The child moved to another service or carer: by DOMAIN a line item of its own.</summary>
    Moved,

    /// <summary>The child was away for some days.</summary>
    Absent,
}
