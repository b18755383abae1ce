using System.Globalization;

namespace Portal.Domain.Invoices;

/// <summary>All credit notes of an invoice together never give back more than was paid for it.</summary>
/// <param name="left">What is left, pounds.</param>
public sealed class CreditExceedsTheInvoice(decimal left)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"At most £{left:N2} of this invoice can be credited in all: what was paid for it, less what was credited before"))
{
    public override string? Field => "Lines";
}
