using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the emails that the outbox asks for, then sends what is due; several hosts may do it at once.</summary>
[ByTheClock("outbox", ByTheClockAttribute.EveryMinute)]
public sealed class OutboxJob(OutboxDispatcher outbox, EmailSender post) : IRecurringJob
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    [AutomaticRetry(Attempts = 2)]
    public async Task RunAsync(CancellationToken ct)
    {
        var writing = outbox.DispatchAsync(ct);
        while (!writing.IsCompleted)
        {
            await post.SendAsync(ct); // in a night of many reminders the first letters leave while the last are written
            await Task.WhenAny(writing, Task.Delay(Pause, ct));
        }

        await writing;
        await post.SendAsync(ct);
    }
}
