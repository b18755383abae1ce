using Npgsql;
using Portal.Workflows.Actions;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;

namespace Portal.Workflows.Periods.OpenLines;

/// <summary>Of which lines something may have changed.</summary>
internal sealed class OpenLineScope
{
    private OpenLineScope(IReadOnlyList<string> providers) => Providers = providers;

    /// <summary>Whose.</summary>
    public IReadOnlyList<string> Providers { get; }

    /// <summary>These line items alone, in all months; null: whatever line items there are.</summary>
    public IReadOnlyList<string>? Items { get; private init; }

    /// <summary>These months alone, by the ids of what was released; null: all.</summary>
    public IReadOnlyList<Guid>? Months { get; private init; }

    /// <summary>Whatever the provider has.</summary>
    public bool IsAll => (Items, Months) == (null, null);

    /// <summary>SQL: the line items <c>l</c> and released months <c>r</c> that are read.</summary>
    public string Read => Months is not null ? "r.id = any (@of)" : Items is not null ? "r.provider_ref = @provider and l.ref = any (@of)" : "r.provider_ref = @provider";

    /// <summary>SQL: the same of what is kept, <c>o</c>.</summary>
    public string Kept => Months is not null ? "(o.provider_ref, o.period) in (select m.provider_ref, m.first from released_periods m where m.id = any (@of))"
        : Items is not null ? "o.provider_ref = @provider and o.line_item_ref = any (@of)"
        : "o.provider_ref = @provider";

    /// <summary>What the SQL asks for.</summary>
    public NpgsqlParameter[] Parameters() => (Months, Items) switch
    {
        ({ } months, _) => [new("of", months.ToArray())],
        (_, { } items) => [new("provider", Providers[0]), new("of", items.ToArray())],
        _ => [new("provider", Providers[0])],
    };

    public static OpenLineScope All(string provider) => new([provider]);

    public static OpenLineScope OfItems(string provider, IReadOnlyList<string> items) => new([provider]) { Items = items };

    /// <summary>Months that were released together.</summary>
    public static OpenLineScope OfMonths(IEnumerable<FollowedMove> released)
        => new([.. released.Select(m => m.ProviderRef).Distinct()]) { Months = [.. released.Select(m => m.Id)] };

    /// <summary>Which line items a move touches, as SQL of the id {0} of what moved.</summary>
    private static readonly Dictionary<string, string> Touched = new(StringComparer.Ordinal)
    {
        [InvoiceWorkflow.DefinitionName] = "select line_item_ref from invoice_lines where invoice_id = {0} and line_item_ref is not null",
        [PlacementWorkflow.DefinitionName] = "select line_item_ref from placement_reports where id = {0} and line_item_ref is not null",
        [ContractWorkflow.DefinitionName] = "select l.ref from contract_documents d join care_package_line_items l on l.care_package_ref = d.care_package_ref where d.id = {0}",
        [ActionWorkflow.DefinitionName] = "select line_item_ref from line_suggestions where action_id = {0}",
    };

    /// <summary>The line items that a move touches, as SQL of the id {0} of what moved; null: it is a month that moved.</summary>
    public static string? ItemsOf(FollowedMove move) => Touched.GetValueOrDefault(move.Definition) is { } sql ? $"select distinct t.line_item_ref as \"Value\" from ({sql}) t (line_item_ref)" : null;
}
