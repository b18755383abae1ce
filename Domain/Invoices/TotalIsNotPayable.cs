namespace Portal.Domain.Invoices;

/// <summary>An invoice is never negative.</summary>
public sealed class TotalIsNotPayable() : Refusal("With this total you would owe the council money, and an invoice cannot be negative. Enter a higher total, or make a credit note")
{
    public override string? Field => "Total";
}
