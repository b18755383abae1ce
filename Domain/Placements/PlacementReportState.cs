namespace Portal.Domain.Placements;

/// <summary><c>Reported → Settled | Declined | Withdrawn</c>.</summary>
public enum PlacementReportState
{
    /// <summary>Waits for the placements team.</summary>
    Reported,

    /// <summary>The placements team saw to it: the register says so, or will.</summary>
    Settled,

    Declined,

    /// <summary>The provider took it back.</summary>
    Withdrawn,
}
