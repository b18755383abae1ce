namespace Portal.Domain.Actions;

/// <summary>The record that an action is about.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Key">Its id or reference within the kind.</param>
/// <param name="Label">What people call it, without a client's name: "123456 (Invoice)".</param>
/// <param name="ProviderRef">Whose it is.</param>
public sealed record ActionSubject(SubjectKind Kind, string Key, string Label, string ProviderRef)
{
    /// <summary>What people mostly ask about such a record: chosen before they choose another.</summary>
    public ActionType UsualType => Kind is SubjectKind.ContractDocument or SubjectKind.PlacementReport ? ActionType.PlacementQuery : ActionType.InvoiceQuery;

    /// <summary>The types that fit a record of this kind (the guide, 2.2); all of them where there is no record.</summary>
    public static IReadOnlyList<ActionType> TypesFor(SubjectKind? kind) => kind switch
    {
        SubjectKind.ContractDocument or SubjectKind.PlacementReport => [ActionType.PlacementQuery, ActionType.AdditionalCostQuery],
        SubjectKind.PurchaseOrder => [ActionType.InvoiceQuery, ActionType.AdditionalCostQuery],
        _ => [ActionType.InvoiceQuery, ActionType.PlacementQuery, ActionType.AdditionalCostQuery],
    };
}
