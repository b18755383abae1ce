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

    /// <summary>The first day of the first month of which a line holds it back; null where none does.</summary>
    public DateOnly? BlockedSince { get; init; }

    /// <summary>Whether the council acts next on the first line that holds it back.</summary>
    public bool? IsWithCouncil { get; init; }

    /// <summary>Who acts next, where it is blocked.</summary>
    public string? Turn => IsWithCouncil switch { true => "The council", false => "The provider", _ => null };

    public PaymentPeriod? LatestPeriod => Latest is { } first ? new PaymentPeriod(first) : null;

    public PaymentPeriod NextPeriod => new(Next);

    /// <summary>The first line that holds it back, or null.</summary>
    [System.ComponentModel.DataAnnotations.Schema.NotMapped]
    public FirstBlock? First { get; init; }
}
