namespace Portal.Workflows.Register;

/// <summary>What an import does, in this order.</summary>
public enum ImportStage
{
    Reading,

    /// <summary>The rows are checked against each other and the register.</summary>
    Checking,

    /// <summary>What changes, and what that does to money already invoiced.</summary>
    Comparing,

    Applying,
}
