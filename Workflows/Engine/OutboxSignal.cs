using System.Threading.Channels;

namespace Portal.Workflows.Engine;

/// <summary>
/// Wakes this host's email sender at once after a commit. Only a convenience: what no signal announces (a killed host, another
/// host's rows) the minutely job finds.
/// </summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => signals.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken ct) => await signals.Reader.ReadAsync(ct);
}
