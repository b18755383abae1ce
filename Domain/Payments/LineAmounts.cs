namespace Portal.Domain.Payments;

/// <summary>The money of one line, in pounds, each part rounded once.</summary>
/// <param name="Value">What the days cost, without VAT.</param>
/// <param name="Vat">VAT on the value.</param>
/// <param name="Contribution">The part that another funder pays.</param>
public readonly record struct LineAmounts(decimal Value, decimal Vat, decimal Contribution)
{
    public static LineAmounts Zero { get; }

    /// <summary>Value + VAT − contribution.</summary>
    public decimal Payable => Value + Vat - Contribution;

    public static LineAmounts operator +(LineAmounts a, LineAmounts b) => new(a.Value + b.Value, a.Vat + b.Vat, a.Contribution + b.Contribution);

    public static LineAmounts operator -(LineAmounts a, LineAmounts b) => new(a.Value - b.Value, a.Vat - b.Vat, a.Contribution - b.Contribution);

    public static LineAmounts operator -(LineAmounts a) => Zero - a;

    public static LineAmounts Add(LineAmounts left, LineAmounts right) => left + right;

    public static LineAmounts Subtract(LineAmounts left, LineAmounts right) => left - right;

    public static LineAmounts Negate(LineAmounts item) => -item;
}
