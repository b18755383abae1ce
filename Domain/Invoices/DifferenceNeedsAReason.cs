namespace Portal.Domain.Invoices;

/// <summary>A difference between the total and the items may be submitted with a reason, where every contract allows it.</summary>
public sealed class DifferenceNeedsAReason() : Refusal("The total differs from the items total. Enter the reason")
{
    public override string? Field => "DifferenceReason";
}
