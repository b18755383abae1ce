namespace Portal.Workflows.Tasks;

/// <summary>What became of asking one provider.</summary>
public enum ChaseOutcome
{
    /// <summary>Its people get an email.</summary>
    Sent,

    /// <summary>There was nothing to ask for.</summary>
    NothingWaits,

    /// <summary>Nobody there can do any of it, or wants such emails.</summary>
    NobodyToTell,

    /// <summary>A colleague asked after the page was shown.</summary>
    ChasedMeanwhile,
}
