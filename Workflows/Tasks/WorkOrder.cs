namespace Portal.Workflows.Tasks;

/// <summary>By what the council's work is sorted.</summary>
public enum WorkOrder
{
    /// <summary>What is due first on top.</summary>
    Due,

    /// <summary>What waits longest on top.</summary>
    Since,

    /// <summary>The most money on top.</summary>
    Money,

    Provider,

    Client,

    What,
}
