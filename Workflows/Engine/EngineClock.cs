namespace Portal.Workflows.Engine;

/// <summary>The engine's time, and the signal that wakes the outbox after a commit (an early call; a job sweeps in any case).</summary>
public sealed class EngineClock(TimeProvider time, OutboxSignal signal)
{
    /// <summary>UTC in whole microseconds: what Postgres keeps, so that a hash made before storing holds after it.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    internal void SignalOutbox(bool needed)
    {
        if (needed)
        {
            signal.Set();
        }
    }
}
