using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>
/// Sends at once what a move of this host has just announced, and at its start what a host that was killed left behind. What
/// it misses (a database that was away) the minutely <see cref="OutboxJob"/> finds.
/// </summary>
internal sealed class OutboxWaker(OutboxSignal signal, JobsBegin begin, IServiceScopeFactory scopes, ILogger<OutboxWaker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Set();
        await begin.When.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxJob>().RunAgainAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it was, the minutely job tries again and reports it; this loop must go on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "The outbox could not be emptied at once; the next minute tries again");
            }
        }
    }
}
