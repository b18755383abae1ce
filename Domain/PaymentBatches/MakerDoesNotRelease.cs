namespace Portal.Domain.PaymentBatches;

/// <summary>A payment batch has two people (DOMAIN, "Control of money").</summary>
public sealed class MakerDoesNotRelease() : Refusal("You made this batch, so somebody else releases it");
