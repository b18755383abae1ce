namespace Portal.Domain.Invoices;

/// <summary>A negative rest is taken from the provider's next invoice: it cannot be put off from one to another.</summary>
public sealed class BalanceIsAlwaysTaken() : Refusal("A balance brought forward stays on the invoice. Remove other items, or delete the invoice")
{
    public override string? Field => "Lines";
}
