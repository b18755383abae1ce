using System.Collections.Concurrent;

namespace Portal.Host.Jobs;

/// <summary>
/// One run at a time, on this host, of a job that takes longer than the pause until its next: a night of very many reminders must not take
/// every worker, one after the other, from the letters that they ask for.
/// </summary>
public sealed class RunsOfThisHost
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    /// <summary>Runs it, unless it runs already.</summary>
    public Task UnlessRunningAsync(string job, Func<Task> run) => RunAsync(job, run, wait: TimeSpan.Zero, CancellationToken.None);

    /// <summary>Runs it once the run that is under way, if any, has ended: what was announced in between may have come too late for it.</summary>
    public Task AfterRunningAsync(string job, Func<Task> run, CancellationToken ct) => RunAsync(job, run, Timeout.InfiniteTimeSpan, ct);

    private async Task RunAsync(string job, Func<Task> run, TimeSpan wait, CancellationToken ct)
    {
        var turn = turns.GetOrAdd(job, _ => new SemaphoreSlim(1));
        if (!await turn.WaitAsync(wait, ct))
        {
            return;
        }

        try
        {
            await run();
        }
        finally
        {
            turn.Release();
        }
    }
}
