using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Portal.TestKit;

/// <summary>A mail server on a free loopback port that keeps what it is given; it can be down, and it can refuse people.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly int port;
    private int connections;
    private int open;
    private CancellationTokenSource stop = new();
    private Task accepting = Task.CompletedTask;

    public SmtpSink()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        Up();
    }

    public int Port => port;

    public ConcurrentQueue<MimeMessage> Messages { get; } = new();

    /// <summary>Addresses that are refused for good (550).</summary>
    public ConcurrentDictionary<string, bool> Refused { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether every message is refused for now (451).</summary>
    public bool IsBusy { get; set; }

    /// <summary>After so many messages a connection takes no more (421), and hangs up.</summary>
    public int MessagesEach { get; init; } = int.MaxValue;

    /// <summary>Clients that ever connected.</summary>
    public int Connections => connections;

    /// <summary>Those that are connected.</summary>
    public int Open => open;

    /// <summary>From now on nobody answers at the port.</summary>
    public async Task DownAsync()
    {
        await stop.CancelAsync();
        await accepting;
    }

    /// <summary>Answers again, at the same port.</summary>
    public void Up()
    {
        stop = new CancellationTokenSource();
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        listener.Start();
        accepting = AcceptAsync(listener, stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await DownAsync();
        stop.Dispose();
    }

    private async Task TalkAsync(TcpClient client, CancellationToken ct)
    {
        Interlocked.Increment(ref connections);
        Interlocked.Increment(ref open);
        await new SmtpConversation(this, client).RunAsync(ct);
        Interlocked.Decrement(ref open);
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken ct)
    {
        using (listener)
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptTcpClientAsync(ct);
                    _ = TalkAsync(client, ct);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // down
            }
        }
    }
}
