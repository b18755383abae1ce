namespace Portal.Workflows.Simulation;

/// <summary>The clock of a simulated county, which begins years before its last moment: it stands until it is set.</summary>
/// <param name="end">The last moment, which it never passes: a county that ends early in a morning has no morning's work of that day.</param>
public sealed class SimulatedClock(DateTimeOffset end) : TimeProvider
{
    private long ticks = end.AddYears(-4).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>It never goes back.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, Math.Clamp(now.UtcTicks, Interlocked.Read(ref ticks), end.UtcTicks));
}
