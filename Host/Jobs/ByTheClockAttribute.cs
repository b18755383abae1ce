namespace Portal.Host.Jobs;

/// <summary>When an <see cref="IRecurringJob"/> runs.</summary>
/// <param name="id">Its name in the schedule; keep it, or the old one runs on beside the new.</param>
/// <param name="cron">When, in UTC: "0 6 * * *" is at six every morning.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByTheClockAttribute(string id, string cron) : Attribute
{
    public const string EveryMinute = "* * * * *";

    public const string EveryHour = "0 * * * *";

    public string Id => id;

    public string Cron => cron;

    /// <summary>It runs soon after a host has started too: what was cut short by its end waits for no night.</summary>
    public bool AtStart { get; init; }
}
