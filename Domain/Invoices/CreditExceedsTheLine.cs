namespace Portal.Domain.Invoices;

/// <summary>A credit note never gives back more than was paid.</summary>
public sealed class CreditExceedsTheLine(decimal left) : Refusal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At most £{left:N2} of this line can be credited"))
{
    public override string? Field => "Lines";
}
