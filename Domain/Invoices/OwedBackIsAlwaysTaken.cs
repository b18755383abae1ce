namespace Portal.Domain.Invoices;

/// <summary>What was invoiced too much is taken from the provider's next invoice: it cannot be put off from one to another.</summary>
public sealed class OwedBackIsAlwaysTaken() : Refusal("This item gives back what was invoiced too much, so it stays on the invoice. If it is wrong, suggest another value, or delete the invoice")
{
    public override string? Field => "Lines";
}
