namespace Portal.Host.Jobs;

/// <summary>Hangfire's server, started once this host's jobs may begin; the host's pages do not wait for that.</summary>
/// <param name="server">Hangfire's own.</param>
/// <param name="begin">When they may.</param>
internal sealed class WaitingJobServer(IHostedService server, JobsBegin begin) : BackgroundService
{
    private bool started;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (started)
        {
            await server.StopAsync(cancellationToken);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        (server as IDisposable)?.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await begin.When.WaitAsync(stoppingToken);
        started = true;
        await server.StartAsync(stoppingToken);
    }
}
