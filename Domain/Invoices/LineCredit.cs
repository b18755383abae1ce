using Portal.Domain.Payments;

namespace Portal.Domain.Invoices;

/// <summary>How much of a finalised line may still be given back, and what a part of it comes to.</summary>
/// <param name="Line">What was paid.</param>
/// <param name="Credited">What live credit notes gave back so far, as positive amounts.</param>
public readonly record struct LineCredit(LineAmounts Line, LineAmounts Credited)
{
    /// <summary>What is left of it.</summary>
    public LineAmounts Left => Line - Credited;

    /// <summary>
    /// The amounts to give back for a value: all that is left, to the penny, where the value is what is left; else VAT and
    /// contribution in proportion, each rounded once.
    /// </summary>
    /// <exception cref="CreditExceedsTheLine">More than is left, or nothing.</exception>
    public LineAmounts Of(decimal value)
    {
        if (value <= 0 || value > Left.Value)
        {
            throw new CreditExceedsTheLine(Math.Max(0, Left.Value));
        }

        return value == Left.Value ? Left : new LineAmounts(value, Part(Line.Vat, value), Part(Line.Contribution, value));
    }

    private decimal Part(decimal whole, decimal value) => Pounds.Round(whole * value / Line.Value);
}
