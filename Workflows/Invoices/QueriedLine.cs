using Portal.Domain.Actions;
using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line that left its invoice for a query.</summary>
public sealed record QueriedLine
{
    /// <summary>The query.</summary>
    public required Guid ActionId { get; init; }

    public required long Number { get; init; }

    public required ActionState State { get; init; }

    public required string LineItemRef { get; init; }

    public required DateOnly First { get; init; }

    public required string SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    /// <summary>What the portal had worked out, pounds without VAT.</summary>
    public required decimal Value { get; init; }

    public required decimal Suggested { get; init; }

    public PaymentPeriod Period => new(First);

    public bool IsOpen => State != ActionState.Closed;
}
