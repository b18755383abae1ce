namespace Portal.Workflows.Work;

/// <summary>What stands on top of what is in progress.</summary>
public enum WorkListOrder
{
    /// <summary>What is due first.</summary>
    Due,

    /// <summary>What has stood where it stands longest.</summary>
    Oldest,
}
