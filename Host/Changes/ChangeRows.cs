using Portal.Workflows.Changes;

namespace Portal.Host.Changes;

/// <summary>Rows of a list of change requests, and whose list it is.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Rows">This page's.</param>
/// <param name="Today">London's day: what was due before it is overdue.</param>
public sealed record ChangeRows(Side Side, IReadOnlyList<ChangeRow> Rows, DateOnly Today)
{
    public bool IsCouncil => Side == Side.Council;
}
