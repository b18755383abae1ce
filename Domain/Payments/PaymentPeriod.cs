using System.Globalization;

namespace Portal.Domain.Payments;

/// <summary>A calendar month, both ends included: what is invoiced at a time. It never crosses 31 March.</summary>
public readonly record struct PaymentPeriod : IComparable<PaymentPeriod>
{
    /// <param name="first">Any day of the month.</param>
    public PaymentPeriod(DateOnly first) => First = new DateOnly(first.Year, first.Month, 1);

    public DateOnly First { get; }

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public PaymentPeriod Next => new(First.AddMonths(1));

    public PaymentPeriod Previous => new(First.AddMonths(-1));

    public FinancialYear FinancialYear => FinancialYear.Of(First);

    public static PaymentPeriod Of(DateOnly day) => new(day);

    public int CompareTo(PaymentPeriod other) => First.CompareTo(other.First);

    public static bool operator <(PaymentPeriod left, PaymentPeriod right) => left.CompareTo(right) < 0;

    public static bool operator >(PaymentPeriod left, PaymentPeriod right) => left.CompareTo(right) > 0;

    public static bool operator <=(PaymentPeriod left, PaymentPeriod right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PaymentPeriod left, PaymentPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>"01/02/2016 - 29/02/2016", as the guide writes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:dd/MM/yyyy} - {Last:dd/MM/yyyy}");
}
