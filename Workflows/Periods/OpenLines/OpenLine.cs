namespace Portal.Workflows.Periods.OpenLines;

/// <summary>
/// A line item's released month of which something is open, as it was worked out last: kept with the moves that change it, so that no page and no move works a provider's whole
/// years out again. Every night, and after every import, all of them are worked out anew.
/// </summary>
public sealed class OpenLine
{
    public required string LineItemRef { get; init; }

    /// <summary>The month, by its first day.</summary>
    public required DateOnly Period { get; init; }

    public required string ProviderRef { get; init; }

    /// <summary>It is payable and stands on no finalised invoice yet: the next month waits for it (the guide, 5.1).</summary>
    public required bool Blocks { get; init; }

    /// <summary>What a proposal has of it, payable, pounds: 0 for a zero line, less than 0 for what is owed back; null: nothing.</summary>
    public required decimal? Due { get; init; }
}
