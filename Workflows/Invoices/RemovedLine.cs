using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line that its provider took off an invoice, and that stands on none by now.</summary>
public sealed record RemovedLine
{
    public required Guid Id { get; init; }

    public required string LineItemRef { get; init; }

    public required DateOnly First { get; init; }

    public required string SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    /// <summary>What it came to when it stood there, pounds without VAT.</summary>
    public required decimal Value { get; init; }

    public PaymentPeriod Period => new(First);
}
