using System.Globalization;

namespace Portal.Domain.Invoices;

/// <summary>A credit note never gives back more of a line than was paid.</summary>
/// <param name="left">What is left of it, pounds; less than nothing where the line took something back.</param>
public sealed class CreditExceedsTheLine(decimal left)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"At most {(left < 0 ? "−" : "")}£{Math.Abs(left):N2} of this line can be credited"))
{
    public override string? Field => "Lines";
}
