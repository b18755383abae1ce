using Portal.Domain.Payments;

namespace Portal.Workflows.Periods;

/// <summary>The first line that holds a provider's next period back.</summary>
public sealed record FirstBlock
{
    public required string ProviderRef { get; init; }

    public required string LineItemRef { get; init; }

    /// <summary>The month, by its first day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The invoice that it stands on, or null.</summary>
    public string? InvoiceNumber { get; init; }

    public string? InvoiceState { get; init; }

    public long? QueryNumber { get; init; }

    public bool? QueryIsWithProvider { get; init; }

    /// <summary>"L4003, 01/07/2018 - 31/07/2018, on invoice 111: The council, to finalise": what blocks, and whose turn it is.</summary>
    public string Words
        => $"{LineItemRef}, {new PaymentPeriod(First)}{(InvoiceNumber is { } number ? $", on invoice {number}" : "")}: {PeriodBlock.TurnOf(InvoiceState, QueryNumber, QueryIsWithProvider)}";
}
