namespace Portal.Workflows.Placements;

/// <summary>The names of the moves, as the journal keeps them.</summary>
public static class PlacementMoves
{
    public const string Report = nameof(Report);
    public const string Settle = nameof(Settle);
    public const string Decline = nameof(Decline);
    public const string Withdraw = nameof(Withdraw);
    public const string Remind = nameof(Remind);
}
