namespace Portal.Workflows.PaymentBatches;

/// <summary>What a provider would get out of a batch.</summary>
public sealed record DuePayment
{
    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    /// <summary>Invoices and credit notes in it.</summary>
    public required int Invoices { get; init; }

    /// <summary>Pounds; not more than nothing: it waits.</summary>
    public required decimal Amount { get; init; }
}
