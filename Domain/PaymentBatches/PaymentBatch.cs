namespace Portal.Domain.PaymentBatches;

/// <summary>Finalised invoices and credit notes that were handed to the bank together. Never changed, so its file can be made again.</summary>
public sealed class PaymentBatch
{
    /// <summary>1, 2, 3: without a gap.</summary>
    public required int Number { get; init; }

    /// <summary>The id of the form that made it: sent twice, it makes one.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public required Guid MadeById { get; init; }

    /// <summary>Invoices whose payment is expected up to this day are in it.</summary>
    public required DateOnly DueBy { get; init; }

    /// <summary>How many payments, one for each provider.</summary>
    public required int Payments { get; init; }

    /// <summary>What leaves the council's account, pounds.</summary>
    public required decimal Total { get; init; }
}
