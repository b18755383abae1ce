using Portal.Workflows.Periods;

namespace Portal.Host.Invoices;

/// <summary>The lines that hold a provider's next period back.</summary>
/// <param name="Blocks">A page of them.</param>
/// <param name="IsProvider">Read by the provider, who sees its unsubmitted invoices.</param>
public sealed record PeriodBlocksView(IReadOnlyList<PeriodBlock> Blocks, bool IsProvider)
{
    /// <summary>Whose pages it links to.</summary>
    public Side Side => IsProvider ? Side.Provider : Side.Council;
}
