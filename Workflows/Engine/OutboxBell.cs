using System.Threading.Channels;

namespace Portal.Workflows.Engine;

/// <summary>
/// Wakes this host's postman at once after a commit. Only a convenience: what no bell announces (a killed host, another
/// host's rows) the minutely job finds.
/// </summary>
public sealed class OutboxBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken ct) => await rings.Reader.ReadAsync(ct);
}
