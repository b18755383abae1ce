namespace Portal.Workflows.Invoices;

/// <summary>Which items an invoice is proposed from (the guide, 5.4): all of the provider's, or one contract's, service's or client's.</summary>
public sealed record ProposalScope(string? ContractRef = null, string? ServiceRef = null, string? SsRef = null)
{
    public static ProposalScope All { get; } = new();
}
