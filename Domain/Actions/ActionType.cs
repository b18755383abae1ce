namespace Portal.Domain.Actions;

/// <summary>What an action asks for. The guide, 2.2.</summary>
public enum ActionType
{
    /// <summary>"Submit a query around invoice details to SCC back office team".</summary>
    InvoiceQuery,

    /// <summary>"Submit question about a placement to SCC".</summary>
    PlacementQuery,

    /// <summary>"Submit question about additional cost".</summary>
    AdditionalCostQuery,
}
