namespace Portal.Domain.Actions;

/// <summary>What kind of record an action can be about.</summary>
public enum SubjectKind
{
    Invoice,
    LineItem,
    ContractDocument,
    PurchaseOrder,
    PlacementReport,
}
