namespace Portal.Workflows.Invoices.OwedBack;

/// <summary>
/// What was invoiced too much of a line item's month and stands on no invoice yet, as the proposal worked it out last: kept so that the
/// council sees all providers' at once, and since when.
/// </summary>
public sealed class OwedLine
{
    public required string LineItemRef { get; init; }

    /// <summary>The month, by its first day.</summary>
    public required DateOnly Period { get; init; }

    public required string SsRef { get; init; }

    public required string ProviderRef { get; init; }

    /// <summary>Pounds, more than 0.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What was invoiced for the month, payable, pounds.</summary>
    public required decimal Invoiced { get; init; }

    /// <summary>When the portal saw it first.</summary>
    public required DateTimeOffset Since { get; init; }
}
