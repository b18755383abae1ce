using Portal.Domain.Contracts;

namespace Portal.Workflows.Contracts;

/// <summary>The filters of a list of contract documents. Clients are named by SSRef only, since filters stand in the URL.</summary>
public sealed record ContractFilter
{
    public string? ServiceRef { get; init; }

    public IReadOnlyList<string> SsRefs { get; init; } = [];

    public string? ProviderRef { get; init; }

    /// <summary>Null: all.</summary>
    public ContractState? State { get; init; }

    /// <summary>London's day, included.</summary>
    public DateOnly? UpdatedSince { get; init; }

    public int Page { get; init; } = 1;
}
