using System.Globalization;

namespace Portal.Domain.Payments;

/// <summary>The council's year: "16/17" is 1 April 2016 to 31 March 2017.</summary>
/// <param name="StartYear">The calendar year that it begins in.</param>
public readonly record struct FinancialYear(int StartYear) : IComparable<FinancialYear>
{
    private const int FirstMonth = 4;

    public DateOnly First => new(StartYear, FirstMonth, 1);

    public DateOnly Last => new(StartYear + 1, FirstMonth - 1, 31);

    public FinancialYear Next => new(StartYear + 1);

    public static FinancialYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    /// <summary>Reads "16/17"; the two numbers must follow each other.</summary>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        if (text is not { Length: 5 } || text[2] != '/'
            || !int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            || to != (from + 1) % 100)
        {
            return false;
        }

        year = new FinancialYear(2000 + from);
        return true;
    }

    public int CompareTo(FinancialYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(FinancialYear left, FinancialYear right) => left.CompareTo(right) < 0;

    public static bool operator >(FinancialYear left, FinancialYear right) => left.CompareTo(right) > 0;

    public static bool operator <=(FinancialYear left, FinancialYear right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FinancialYear left, FinancialYear right) => left.CompareTo(right) >= 0;

    /// <summary>"16/17".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear % 100:00}/{(StartYear + 1) % 100:00}");
}
