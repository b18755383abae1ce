using Portal.Workflows.Register.Layout;
using static Portal.Workflows.Register.Staging.RegisterSql;

namespace Portal.Workflows.Register.Staging;

/// <summary>The checks that bind line items, services, contracts and providers together.</summary>
internal static class LineItemChecks
{
    /// <summary>The providers that would have something to be paid for: an authorised line item in one of their services.</summary>
    public static string PayableProviders { get; } =
        $"""
        select v.provider_ref from {After(RegisterFiles.LineItems, "service_ref", "authorised")} l
        join {After(RegisterFiles.Services, "provider_ref")} v on v.ref = l.service_ref
        where l.authorised
        """;

    private const string IsInvoiced = "exists (select from invoice_lines x where x.line_item_ref = t.ref and x.is_live)";

    public static CrossCheck TwoProviders { get; } = new(RegisterFiles.LineItems, "contract_ref",
        $"""
        select s.line, s.contract_ref as value,
            format('contract %s belongs to provider %s, but service %s to provider %s', k.ref, k.provider_ref, v.ref, v.provider_ref) as sentence
        from {RegisterFiles.LineItems.Staging} s
        join {After(RegisterFiles.Services, "provider_ref")} v on v.ref = s.service_ref
        join {After(RegisterFiles.Contracts, "provider_ref")} k on k.ref = s.contract_ref
        where {Unrejected} and v.provider_ref <> k.provider_ref
        """);

    public static CrossCheck MoveOfService { get; } = Move(RegisterFiles.Services,
        """
        exists (select from care_package_line_items l where l.service_ref = t.ref)
        or exists (select from contract_documents d where d.provider_ref = t.provider_ref and d.service_ref = t.ref)
        """);

    public static CrossCheck MoveOfContract { get; } = Move(RegisterFiles.Contracts,
        "exists (select from care_package_line_items l where l.contract_ref = t.ref)");

    /// <summary>What was invoiced stays with who invoiced it: its months could be put right nowhere else.</summary>
    public static CrossCheck InvoicedElsewhere { get; } = new(RegisterFiles.LineItems, "contract_ref",
        $"""
        select s.line, s.contract_ref as value,
            format('line item %s was invoiced by provider %s: a placement with provider %s is a line item of its own', s.ref, c.provider_ref, k.provider_ref) as sentence
        from {RegisterFiles.LineItems.Staging} s
        join {RegisterFiles.LineItems.Table} t on t.ref = s.ref
        join {RegisterFiles.Contracts.Table} c on c.ref = t.contract_ref
        join {After(RegisterFiles.Contracts, "provider_ref")} k on k.ref = s.contract_ref
        where {Unrejected} and k.provider_ref <> c.provider_ref and {IsInvoiced}
        """);

    /// <summary>An invoice line names its client's commitment for ever.</summary>
    public static CrossCheck InvoicedForAnother { get; } = new(RegisterFiles.LineItems, "ss_ref",
        $"""
        select s.line, s.ss_ref as value,
            format('line item %s was invoiced for client %s: a placement of client %s is a line item of its own', s.ref, t.ss_ref, s.ss_ref) as sentence
        from {RegisterFiles.LineItems.Staging} s join {RegisterFiles.LineItems.Table} t on t.ref = s.ref
        where {Unrejected} and t.ss_ref <> s.ss_ref and {IsInvoiced}
        """);

    /// <summary>A new provider with payable line items needs its first period, and a known one may not lose it.</summary>
    public static CrossCheck FirstPeriod(bool given) => new(RegisterFiles.Providers, "first_period",
        $"""
        select s.line, null::text as value,
            format('first_period is empty, and provider %s has authorised line items: say with which month its payments begin', s.ref) as sentence
        from {RegisterFiles.Providers.Staging} s left join {RegisterFiles.Providers.Table} t on t.ref = s.ref
        where {Unrejected} and s.first_period is null
          and (t.ref is null or {(given ? "t.first_period is not null" : "false")})
          and s.ref in ({PayableProviders})
        """);

    /// <summary>What one provider has been purchased from, or has signed for, cannot become another's.</summary>
    private static CrossCheck Move(RegisterFile file, string used) => new(file, "provider_ref",
        $"""
        select s.line, s.provider_ref as value,
            format('{file.Thing} %s belongs to provider %s and is in use: it cannot move to provider %s', t.ref, t.provider_ref, s.provider_ref) as sentence
        from {file.Staging} s join {file.Table} t on t.ref = s.ref
        where {Unrejected} and t.provider_ref <> s.provider_ref and ({used})
        """);
}
