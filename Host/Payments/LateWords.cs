using System.Globalization;
using Portal.Domain.LatePayments;

namespace Portal.Host.Payments;

/// <summary>Late payments in words.</summary>
public static class LateWords
{
    /// <summary>"£100 from £10,000, £70 from £1,000, £40 below that": as the report works them out.</summary>
    public static string FixedSums
        => string.Join(", ", StatutoryInterest.FixedSums.Select(f => string.Create(CultureInfo.InvariantCulture, $"£{f.Sum:N0}{(f.From > 0 ? $" from £{f.From:N0}" : " below that")}")));
}
