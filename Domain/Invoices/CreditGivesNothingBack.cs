namespace Portal.Domain.Invoices;

/// <summary>A credit note gives back; it never asks for money.</summary>
public sealed class CreditGivesNothingBack() : Refusal("The lines of a credit note must come to something that is given back")
{
    public override string? Field => "Lines";
}
