using Portal.Domain.Payments;

namespace Portal.Workflows.Invoices;

/// <summary>A line item that was paid for the month before and is not proposed any more, since it has ended and nothing came in its place.</summary>
public sealed record EndedLine
{
    public required string LineItemRef { get; init; }

    public required string SsRef { get; init; }

    /// <summary>"Surname, Forename".</summary>
    public required string Client { get; init; }

    public required string Service { get; init; }

    public required DateOnly EndedOn { get; init; }

    /// <summary>The month before.</summary>
    public required PaymentPeriod Period { get; init; }

    /// <summary>What it came to then.</summary>
    public required LineAmounts Was { get; init; }
}
