namespace Portal.Workflows.Simulation;

/// <summary>How much of a simulated county a database holds.</summary>
public enum CountyStage
{
    None,

    /// <summary>Whoever made it was stopped before its last day.</summary>
    CutShort,

    Made,
}
