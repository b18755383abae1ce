using System.Globalization;

namespace Portal.Domain.LatePayments;

/// <summary>January to June, or July to December: statutory interest that starts to run within it has one rate for good.</summary>
public readonly record struct HalfYear
{
    private HalfYear(DateOnly first) => First = first;

    /// <summary>1 January or 1 July.</summary>
    public DateOnly First { get; }

    public DateOnly Last => First.AddMonths(6).AddDays(-1);

    /// <summary>The day whose base rate counts: 31 December or 30 June.</summary>
    public DateOnly FixedOn => First.AddDays(-1);

    public static HalfYear Of(DateOnly day) => new(new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1));

    /// <summary>"1 July 2026 to 31 December 2026".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:d MMMM yyyy} to {Last:d MMMM yyyy}");
}
