using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the emails that the outbox asks for, then sends what is due; several hosts may do it at once, each once at a time.</summary>
[ByTheClock("outbox", ByTheClockAttribute.EveryMinute)]
public sealed class OutboxJob(OutboxDispatcher outbox, EmailSender post, RunsOfThisHost runs) : IRecurringJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [AutomaticRetry(Attempts = 2)]
    public Task RunAsync(CancellationToken ct) => runs.UnlessRunningAsync(nameof(OutboxJob), () => EmptyAsync(ct));

    /// <summary>As soon as a run that is under way has ended, for a move that came too late for it.</summary>
    public Task RunAgainAsync(CancellationToken ct) => runs.AfterRunningAsync(nameof(OutboxJob), () => EmptyAsync(ct), ct);

    private async Task EmptyAsync(CancellationToken ct)
    {
        var writing = outbox.DispatchAsync(ct);
        await Task.WhenAll(writing, SendMeanwhileAsync(writing, ct));
        await post.SendAsync(ct);
    }

    /// <summary>In a night of many reminders the first letters leave while the last are written.</summary>
    private async Task SendMeanwhileAsync(Task writing, CancellationToken ct)
    {
        while (!writing.IsCompleted)
        {
            await post.SendAsync(ct);
            await Task.WhenAny(writing, Task.Delay(Pause, ct));
        }
    }
}
