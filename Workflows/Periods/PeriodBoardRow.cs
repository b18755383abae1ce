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

    /// <summary>The first line item that holds it back, or null.</summary>
    public string? LineItemRef { get; init; }

    /// <summary>Its month, by its first day.</summary>
    public DateOnly? Blocked { get; init; }

    /// <summary>The invoice that it stands on, or null.</summary>
    public string? InvoiceNumber { get; init; }

    public string? InvoiceState { get; init; }

    public long? QueryNumber { get; init; }

    public bool? QueryIsWithProvider { get; init; }

    /// <summary>"L4003, July 2018 on invoice 111: The council, to finalise": the first of what blocks, and whose turn it is.</summary>
    public string? BlockedBy => LineItemRef is null || Blocked is not { } month
        ? null
        : $"{LineItemRef}, {new PaymentPeriod(month)}{(InvoiceNumber is { } number ? $", on invoice {number}" : "")}: {PeriodBlock.TurnOf(InvoiceState, QueryNumber, QueryIsWithProvider)}";

    public PaymentPeriod? LatestPeriod => Latest is { } first ? new PaymentPeriod(first) : null;

    public PaymentPeriod NextPeriod => new(Next);
}
