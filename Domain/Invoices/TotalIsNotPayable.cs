namespace Portal.Domain.Invoices;

/// <summary>An invoice is never negative.</summary>
public sealed class TotalIsNotPayable() : Refusal("With this total the council would be owed money. An invoice is never negative: enter a higher total, or raise a credit note")
{
    public override string? Field => "Total";
}
