using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Portal.Domain.LatePayments;

namespace Portal.Workflows.LatePayments;

/// <summary>Settings <c>LatePayment:*</c>.</summary>
public sealed record LatePaymentSettings : IValidatableObject
{
    /// <summary>The Bank of England's base rates that this version does not know yet, per cent, by the first day of their half-year: <c>2026-07-01</c>.</summary>
    public Dictionary<string, decimal> BaseRates { get; init; } = [];

    /// <summary>What is known, these included.</summary>
    internal BaseRates Known => Domain.LatePayments.BaseRates.Known.With(BaseRates.Select(r => KeyValuePair.Create(First(r.Key)!.Value, r.Value)));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        => BaseRates.Where(r => First(r.Key) is null || r.Value is < 0 or > 25)
            .Select(r => new ValidationResult($"LatePayment:BaseRates:{r.Key} must name the first day of a half-year, such as 2026-07-01, and be a rate in per cent, such as 3.75."));

    private static DateOnly? First(string key)
        => DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && HalfYear.Of(day).First == day ? day : null;
}
