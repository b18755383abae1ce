using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>A list of actions on a page of one side.</summary>
/// <param name="Side">"/provider" or "/council".</param>
/// <param name="Rows">What it shows.</param>
/// <param name="Today">London's day: what was due before it is overdue.</param>
/// <param name="MayChoose">Each open one can be ticked.</param>
public sealed record ActionRows(string Side, IReadOnlyList<ActionRow> Rows, DateOnly Today, bool MayChoose = false)
{
    public bool IsCouncil => Side == "/council";
}
