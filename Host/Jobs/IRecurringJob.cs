namespace Portal.Host.Jobs;

/// <summary>
/// Something that the portal does by the clock, as its <see cref="ByTheClockAttribute"/> says. It may run twice, on several hosts at
/// once, and may be cut short. Found by its type: no list names it.
/// </summary>
public interface IRecurringJob
{
    /// <returns>What it did, in words; null or empty: there was nothing to do.</returns>
    Task<string?> RunAsync(CancellationToken ct);
}
