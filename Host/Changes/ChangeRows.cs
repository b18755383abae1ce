using Portal.Workflows.Changes;

namespace Portal.Host.Changes;

/// <summary>Rows of a list of change requests, and whose list it is.</summary>
/// <param name="Side">"/provider" or "/council".</param>
/// <param name="Rows">This page's.</param>
public sealed record ChangeRows(string Side, IReadOnlyList<ChangeRow> Rows)
{
    public bool IsCouncil => Side == "/council";
}
