using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.TestKit;

/// <summary>
/// A mailbox behind IMAP4rev1 on a free loopback port, with the few commands that reading one folder takes. It is scripted rather than
/// installed, so that the suite needs no mail server on a bare machine and a test can hang up between two commands.
/// </summary>
public sealed class ImapMailbox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public ImapMailbox()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Messages in the order in which they came, their numbers counted from 1.</summary>
    public ConcurrentDictionary<int, string> Messages { get; } = new();

    /// <summary>Those that are marked as read.</summary>
    public ConcurrentDictionary<int, bool> Seen { get; } = new();

    /// <summary>Hangs up, once, in place of marking a message: the reader was killed there.</summary>
    public bool HangsUpBeforeMarking { get; set; }

    public void Deliver(string message) => Messages[Messages.Count + 1] = message.ReplaceLineEndings("\r\n");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // the test is over
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("* OK [CAPABILITY IMAP4rev1] ready");
                while (await reader.ReadLineAsync(stop.Token) is { } line)
                {
                    var (tag, command) = (line.Split(' ', 2)[0], line.Split(' ', 2)[1]);
                    if (Answer(command) is not { } answer)
                    {
                        return;
                    }

                    await writer.WriteAsync(answer);
                    await writer.WriteLineAsync($"{tag} OK {(command.StartsWith("SELECT", StringComparison.Ordinal) ? "[READ-WRITE] " : "")}done");
                    if (command == "LOGOUT")
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // the client went away, or the test is over
            }
        }
    }

    /// <summary>What comes before the line that ends the command; null: hang up.</summary>
    private string? Answer(string command)
    {
        var words = command.Split(' ');
        switch (words[0] == "UID" ? $"UID {words[1]}" : words[0])
        {
            case "CAPABILITY":
                return "* CAPABILITY IMAP4rev1\r\n";
            case "LIST":
                return command.EndsWith("\"\"", StringComparison.Ordinal) ? "* LIST (\\Noselect) \"/\" \"\"\r\n" : "* LIST () \"/\" INBOX\r\n";
            case "SELECT":
                return $"* FLAGS (\\Seen)\r\n* {Messages.Count} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT {Messages.Count + 1}]\r\n* OK [PERMANENTFLAGS (\\Seen)]\r\n";
            case "UID SEARCH":
                return $"* SEARCH {string.Join(' ', Messages.Keys.Order().Where(n => !Seen.ContainsKey(n)))}\r\n";
            case "UID FETCH":
                var (number, text) = (int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture), Messages[int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture)]);
                return command.Contains("BODY", StringComparison.Ordinal)
                    ? $"* {number} FETCH (UID {number} BODY[] {{{text.Length}}}\r\n{text})\r\n"
                    : $"* {number} FETCH (UID {number} RFC822.SIZE {text.Length})\r\n";
            case "UID STORE" when HangsUpBeforeMarking:
                HangsUpBeforeMarking = false;
                return null;
            case "UID STORE":
                Seen[int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture)] = true;
                return "";
            case "LOGOUT":
                return "* BYE\r\n";
            default: // LOGIN, NOOP, CLOSE
                return "";
        }
    }
}
