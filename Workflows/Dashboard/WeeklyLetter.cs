namespace Portal.Workflows.Dashboard;

/// <summary>Somebody of the council wants their teams' figures by email every Monday.</summary>
public sealed class WeeklyLetter
{
    public required Guid UserId { get; init; }

    /// <summary>The Monday for which it was last written, so that none is written twice; null: none yet.</summary>
    public DateOnly? WrittenFor { get; init; }
}
