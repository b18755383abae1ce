using Portal.Workflows.Actions;

namespace Portal.Host.Actions;

/// <summary>A list of actions on a page of one side.</summary>
/// <param name="Side">Whose pages it links to.</param>
/// <param name="Rows">What it shows.</param>
/// <param name="Today">London's day: what was due before it is overdue.</param>
/// <param name="Ticked">Those that are ticked; null: none can be.</param>
/// <param name="MayTick">Those that something can be done with.</param>
public sealed record ActionRows(Side Side, IReadOnlyList<ActionRow> Rows, DateOnly Today, IReadOnlyCollection<Guid>? Ticked = null, Func<ActionRow, bool>? MayTick = null)
{
    public bool MayChoose => Ticked is not null && Rows.Any(CanBeTicked);

    public bool CanBeTicked(ActionRow row) => MayTick?.Invoke(row) == true;

    public bool IsCouncil => Side == Side.Council;
}
