namespace Portal.Domain.Invoices;

/// <summary>A credit note gives back; it never asks for money.</summary>
public sealed class CreditGivesNothingBack() : Refusal("The lines come to £0.00. Enter how much is given back")
{
    public override string? Field => "Lines";
}
