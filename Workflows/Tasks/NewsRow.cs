namespace Portal.Workflows.Tasks;

/// <summary>Something that happened and asks nothing of whoever reads it.</summary>
/// <param name="Id">The instance.</param>
/// <param name="Definition">Its workflow.</param>
/// <param name="Version">The version that it runs on.</param>
/// <param name="Move">What happened, as the journal names it.</param>
/// <param name="Subject">What people call it.</param>
/// <param name="Client">The SSRef of the one client whom it is about, or null.</param>
/// <param name="Money">What it moves, in pounds, or null.</param>
/// <param name="At">When it happened.</param>
public sealed record NewsRow(Guid Id, string Definition, int Version, string Move, string Subject, string? Client, decimal? Money, DateTimeOffset At)
{
    /// <summary>The fact, for its reader ("Paid").</summary>
    public string Fact { get; init; } = Move;
}
