namespace Portal.Workflows.Invoices;

/// <summary>Which items an invoice is proposed from (the guide, 5.4): all of the provider's, or one contract's, service's or client's.</summary>
public sealed record ProposalScope(string? ContractRef = null, string? ServiceRef = null, string? SsRef = null)
{
    public static ProposalScope All { get; } = new();

    /// <summary>The line is of the contract, the service and the client that were chosen; what is empty was not.</summary>
    public bool Has(ProposedLine line) => Is(ContractRef, line.ContractRef) && Is(ServiceRef, line.ServiceRef) && Is(SsRef, line.SsRef);

    private static bool Is(string? chosen, string? its) => string.IsNullOrEmpty(chosen) || chosen == its;
}
