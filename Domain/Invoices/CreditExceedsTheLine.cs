using System.Globalization;

namespace Portal.Domain.Invoices;

/// <summary>A credit note never gives back more of a line than was paid, and of what was paid never asks for more.</summary>
/// <param name="left">What is left of it, pounds; less than nothing where the line took something back.</param>
/// <param name="line">Which line of the invoice.</param>
public sealed class CreditExceedsTheLine(decimal left, Guid line)
    : Refusal($"Enter an amount from {Pounds(left < 0 ? left : 0.01m)} to {Pounds(left < 0 ? -0.01m : left)}: more of this line cannot be credited")
{
    public override string? Field => $"Amounts[{line}]";

    private static string Pounds(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{(amount < 0 ? "−" : "")}£{Math.Abs(amount):N2}");
}
