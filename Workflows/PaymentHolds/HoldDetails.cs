using Portal.Domain.PaymentHolds;

namespace Portal.Workflows.PaymentHolds;

/// <summary>A hold, and the name of its provider.</summary>
public sealed record HoldDetails(PaymentHold Hold, string Provider);
