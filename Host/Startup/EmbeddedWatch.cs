using Portal.Postgres;
using Portal.Workflows.Engine;

namespace Portal.Host.Startup;

/// <summary>
/// Starts the embedded database again where it has ended by itself (killed, or its disk was full), with growing pauses for as long as it
/// would not start. It ends with the host's stop, before the server is stopped for good.
/// </summary>
internal sealed class EmbeddedWatch(EmbeddedPostgres server, DatabaseOutages outages, EngineClock clock, ILogger<EmbeddedWatch> log) : BackgroundService
{
    private static readonly TimeSpan EachLook = TimeSpan.FromSeconds(1);

    /// <summary>What ran for so long is started again at once; what ends again sooner waits, as what would not start does.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly GrowingPause pause = new(TimeSpan.FromSeconds(1), longest: TimeSpan.FromMinutes(1));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(EachLook);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        if (server.IsRunning)
        {
            return;
        }

        var ended = clock.Now;
        log.LogWarning("The embedded database has ended by itself: it is started again");
        pause.ForgetAfter(Settled);
        while (!await TryAsync(ended, ct))
        {
            pause.Grow();
        }

        log.LogWarning("The embedded database is back after {Seconds:0} seconds", (clock.Now - ended).TotalSeconds);
        pause.Grow();
    }

    private async Task<bool> TryAsync(DateTimeOffset ended, CancellationToken ct)
    {
        await Task.Delay(pause.Now, ct);
        try
        {
            await server.StartAgainAsync(ct);
            await outages.OverAsync(ended, ct);
            return true;
        }
#pragma warning disable CA1031 // Whatever it was (a full disk has many ways to say so), it may pass: this watch must go on.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogWarning("The embedded database could not be started and is tried again: {Reason}", (e as PostgresProblem)?.InOneLine ?? e.GetType().Name);
            return false;
        }
    }
}
