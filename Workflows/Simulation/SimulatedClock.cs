namespace Portal.Workflows.Simulation;

/// <summary>The clock of a simulated county: it stands until it is set.</summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>It never goes back.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, Math.Max(Interlocked.Read(ref ticks), now.UtcTicks));
}
