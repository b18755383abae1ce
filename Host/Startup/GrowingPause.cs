using System.Diagnostics;

namespace Portal.Host.Startup;

/// <summary>None at first, then <paramref name="first"/>, then twice as long each time, up to <paramref name="longest"/>.</summary>
internal sealed class GrowingPause(TimeSpan first, TimeSpan longest)
{
    private long grown = Stopwatch.GetTimestamp();

    public TimeSpan Now { get; private set; }

    public void Grow()
    {
        grown = Stopwatch.GetTimestamp();
        Now = Now == TimeSpan.Zero ? first : TimeSpan.FromTicks(Math.Min(2 * Now.Ticks, longest.Ticks));
    }

    /// <summary>Begins anew where it has not grown for so long.</summary>
    public void ForgetAfter(TimeSpan quiet)
    {
        if (Stopwatch.GetElapsedTime(grown) > quiet)
        {
            Now = TimeSpan.Zero;
        }
    }
}
