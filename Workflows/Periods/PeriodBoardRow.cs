using Portal.Domain.Payments;

namespace Portal.Workflows.Periods;

/// <summary>Where a provider's periods stand.</summary>
public sealed record PeriodBoardRow
{
    public required string ProviderRef { get; init; }

    public required string Provider { get; init; }

    /// <summary>The latest released month, or null before the first.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>The month that opens next.</summary>
    public required DateOnly Next { get; init; }

    /// <summary>Lines that hold it back.</summary>
    public required int Blocks { get; init; }

    public PaymentPeriod? LatestPeriod => Latest is { } first ? new PaymentPeriod(first) : null;

    public PaymentPeriod NextPeriod => new(Next);

    /// <summary>The first line that holds it back, or null.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public FirstBlock? First { get; init; }
}
