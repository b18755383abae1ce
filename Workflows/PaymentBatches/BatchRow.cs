using Portal.Domain.PaymentBatches;

namespace Portal.Workflows.PaymentBatches;

/// <summary>A batch in the list.</summary>
public sealed record BatchRow
{
    public required Guid Id { get; init; }

    public required int Number { get; init; }

    public required PaymentBatchState State { get; init; }

    public required DateTimeOffset? ReleasedAt { get; init; }

    public required string? ReleasedBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string MadeBy { get; init; }

    public required Guid MadeById { get; init; }

    /// <summary>How many moves it has made.</summary>
    public required int Made { get; init; }

    public required DateOnly DueBy { get; init; }

    public required int Payments { get; init; }

    public required decimal Total { get; init; }

    /// <summary>Invoices and credit notes of it that the bank has not paid yet.</summary>
    public required int Unpaid { get; init; }
}
