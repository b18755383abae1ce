using Portal.Domain.Payments;
using Portal.Workflows.Invoices;

namespace Portal.Host.Invoices;

/// <summary>"How was this worked out?" of one line.</summary>
/// <param name="Working">What was kept of it; null for a balance.</param>
/// <param name="Amounts">What it came to.</param>
/// <param name="Period">The month; null for a balance.</param>
/// <param name="LineItem">The line item's reference; null for a balance.</param>
public sealed record WorkingView(LineWorking? Working, LineAmounts Amounts, PaymentPeriod? Period, string? LineItem);
