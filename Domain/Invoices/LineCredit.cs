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
    /// contribution in proportion, each rounded once, and never more than is left of them. Of a line that took something back the
    /// value is less than nothing, like the line.
    /// </summary>
    /// <param name="value">Pounds without VAT.</param>
    /// <param name="line">Which line, for the refusal.</param>
    /// <exception cref="CreditExceedsTheLine">More than is left, or nothing.</exception>
    public LineAmounts Of(decimal value, Guid line)
    {
        if (value == 0 || Math.Sign(value) != Math.Sign(Left.Value) || Math.Abs(value) > Math.Abs(Left.Value))
        {
            throw new CreditExceedsTheLine(Left.Value, line);
        }

        return PartOf(value);
    }

    /// <summary>The greatest value that gives back no more than <paramref name="payable"/> pounds, VAT and contribution counted; 0 where there is none.</summary>
    public decimal Within(decimal payable)
    {
        if (payable >= Left.Payable)
        {
            return Left.Value;
        }

        if (payable <= 0 || Left is not { Value: > 0, Payable: > 0 })
        {
            return 0;
        }

        var value = Pounds.Round(Left.Value * payable / Left.Payable);
        while (value > 0 && PartOf(value).Payable > payable)
        {
            value -= 0.01m; // by the rounding of VAT and contribution: a penny or two
        }

        return Math.Max(0, value);
    }

    private LineAmounts PartOf(decimal value)
        => value == Left.Value ? Left : new LineAmounts(value, Part(Line.Vat, Left.Vat, value), Part(Line.Contribution, Left.Contribution, value));

    private decimal Part(decimal whole, decimal left, decimal value)
    {
        var part = Pounds.Round(whole * value / Line.Value);
        return Math.Abs(part) > Math.Abs(left) ? left : part;
    }
}
