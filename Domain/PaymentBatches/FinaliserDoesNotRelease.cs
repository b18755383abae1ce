namespace Portal.Domain.PaymentBatches;

/// <summary>Whoever finalised an invoice does not send its money out too (DOMAIN, "Control of money").</summary>
/// <param name="count">How many invoices and credit notes of the batch.</param>
public sealed class FinaliserDoesNotRelease(int count)
    : Refusal(FormattableString.Invariant($"You finalised {count:N0} of the invoices and credit notes in this batch, so somebody who finalised none of them releases it. Or hold those out"));
