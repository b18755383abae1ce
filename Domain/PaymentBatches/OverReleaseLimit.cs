namespace Portal.Domain.PaymentBatches;

/// <summary>A payment batch leaves by somebody whose limit covers all that it pays (DOMAIN, "Control of money").</summary>
/// <param name="total">What it pays, pounds.</param>
/// <param name="limit">Of whoever would release it, pounds.</param>
public sealed class OverReleaseLimit(decimal total, decimal limit)
    : Refusal(FormattableString.Invariant($"The batch pays £{total:N2}, and your limit is £{limit:N2}. Ask somebody with a higher limit to release it, or hold payments out"));
