using Portal.Workflows.Changes;

namespace Portal.Host.Changes;

/// <summary>Rows of a list of change requests, and whose list it is.</summary>
/// <param name="Side">"/provider" or "/council".</param>
/// <param name="Rows">This page's.</param>
/// <param name="Today">London's day: what was due before it is overdue.</param>
public sealed record ChangeRows(string Side, IReadOnlyList<ChangeRow> Rows, DateOnly Today)
{
    public bool IsCouncil => Side == "/council";
}
