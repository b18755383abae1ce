using Portal.Domain;

namespace Portal.Workflows.PaymentBatches;

/// <summary>The bank's file has no reference, date and amount.</summary>
public sealed class BankFileIsUnreadable(string why) : Refusal($"The file cannot be read: {why}")
{
    public override string? Field => "Upload";
}
