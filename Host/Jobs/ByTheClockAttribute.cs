namespace Portal.Host.Jobs;

/// <summary>When an <see cref="IRecurringJob"/> runs.</summary>
/// <param name="id">Its name in the schedule; keep it, or the old one runs on beside the new.</param>
/// <param name="cron">When, in UTC: "0 6 * * *" is at six every morning. The setting <c>Jobs:Schedule:{id}</c> says otherwise.</param>
/// <param name="name">What it does, for people.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByTheClockAttribute(string id, string cron, string name) : Attribute
{
    public const string EveryMinute = "* * * * *";

    public const string EveryHour = "0 * * * *";

    public string Id => id;

    public string Cron => cron;

    public string Name => name;

    /// <summary>Several hosts may do it at once, each its part; else one does it at a time.</summary>
    public bool OnManyHosts { get; init; }

    /// <summary>It runs soon after a host has started too: what was cut short by its end waits for no night.</summary>
    public bool AtStart { get; init; }
}
