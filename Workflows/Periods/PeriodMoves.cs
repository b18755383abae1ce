namespace Portal.Workflows.Periods;

/// <summary>The moves of a payment period, as the journal names them.</summary>
public static class PeriodMoves
{
    public const string Release = "Release";
    public const string ReleaseEarly = "Release early";
    public const string TakeUp = "Take up";
    public const string Offer = "Offer";
    public const string Complete = "Complete";
}
