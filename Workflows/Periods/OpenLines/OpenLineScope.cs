using Portal.Workflows.Actions;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Placements;

namespace Portal.Workflows.Periods.OpenLines;

/// <summary>Of which of a provider's lines something may have changed.</summary>
/// <param name="Items">In all months; null: of all line items.</param>
/// <param name="Month">In this month alone; null: in all.</param>
internal sealed record OpenLineScope(IReadOnlyList<string>? Items, DateOnly? Month)
{
    /// <summary>Whatever the provider has.</summary>
    public static OpenLineScope All { get; } = new(null, null);

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
