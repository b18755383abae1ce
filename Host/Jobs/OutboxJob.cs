using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the emails that the outbox asks for, then sends what is due; several hosts may do it at once, each once at a time.</summary>
[ByTheClock("outbox", ByTheClockAttribute.EveryMinute, "Write and send emails", OnManyHosts = true)]
[Queue(JobQueues.Post)]
public sealed class OutboxJob(OutboxDispatcher outbox, EmailSender post, RunsOfThisHost runs) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var tried = 0;
        await runs.UnlessRunningAsync(nameof(OutboxJob), async () => tried = await EmptyAsync(ct));
        return tried == 0 ? null : Text.Count(tried, "email tried", "emails tried");
    }

    /// <summary>As soon as a run that is under way has ended, for a move that came too late for it.</summary>
    public Task RunAgainAsync(CancellationToken ct) => runs.AfterRunningAsync(nameof(OutboxJob), () => EmptyAsync(ct), ct);

    private async Task<int> EmptyAsync(CancellationToken ct)
    {
        var written = new OutboxSignal();
        var writing = outbox.DispatchAsync(ct, written);
        var sending = SendMeanwhileAsync(writing, written, ct);
        await Task.WhenAll(writing, sending);
        return await sending + await post.SendAsync(ct);
    }

    /// <summary>In a night of many reminders the first letters leave while the last are written.</summary>
    private async Task<int> SendMeanwhileAsync(Task writing, OutboxSignal written, CancellationToken ct)
    {
        var tried = 0;
        while (!writing.IsCompleted)
        {
            tried += await post.SendAsync(ct);
            await Task.WhenAny(writing, written.WaitAsync(ct));
        }

        return tried;
    }
}
