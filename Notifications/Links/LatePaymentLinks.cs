using System.Globalization;

namespace Portal.Notifications.Links;

/// <summary>What the council paid late, and what the law gives for it.</summary>
public static class LatePaymentLinks
{
    /// <summary>By provider and month.</summary>
    public static string List => Address.Of(Side.Council, "/late-payments");

    /// <param name="provider">A provider's reference.</param>
    /// <param name="month">The month in which the invoices were due, by any day of it.</param>
    public static string Invoices(string? provider, DateOnly? month)
        => $"{List}/invoices".With(("provider", provider), ("month", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
}
