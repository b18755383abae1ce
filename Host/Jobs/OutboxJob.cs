using Hangfire;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>Writes the emails that the outbox asks for, then sends what is due; several hosts may do it at once.</summary>
[ByTheClock("outbox", ByTheClockAttribute.EveryMinute)]
public sealed class OutboxJob(OutboxDispatcher outbox, EmailSender post) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task RunAsync(CancellationToken ct)
    {
        await outbox.DispatchAsync(ct);
        await post.SendAsync(ct);
    }
}
