using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Portal.TestKit;

/// <summary>One client's talk with the <see cref="SmtpSink"/>.</summary>
internal sealed class SmtpConversation(SmtpSink sink, TcpClient client)
{
    private int taken;

    public async Task RunAsync(CancellationToken ct)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1); // bytes as they are
                await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 sink ready");
                while (await reader.ReadLineAsync(ct) is { } line)
                {
                    await writer.WriteLineAsync(await AnswerAsync(line, reader, writer, ct));
                    if (Verb(line) == "QUIT")
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // the client or the sink went away
            }
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, StreamWriter writer, CancellationToken ct)
    {
        switch (Verb(line))
        {
            case "EHLO":
                return "250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 33554432";
            case "MAIL" when taken >= sink.MessagesEach:
                client.Client.Shutdown(SocketShutdown.Receive); // the next line is the last
                return "421 4.4.2 that is enough for one connection";
            case "MAIL" when sink.IsBusy:
                return "451 4.3.0 try again later";
            case "RCPT" when sink.Refused.ContainsKey(Address(line)):
                return "550 5.1.1 no such mailbox";
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                taken++;
                sink.Messages.Enqueue(await ReadMessageAsync(reader, ct));
                return "250 2.0.0 kept";
            case "QUIT":
                return "221 bye";
            default: // HELO, MAIL, RCPT, RSET, NOOP
                return "250 ok";
        }
    }

    private static async Task<MimeMessage> ReadMessageAsync(StreamReader reader, CancellationToken ct)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync(ct) is { } line && line != ".")
        {
            body.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(body.ToString()));
        return await MimeMessage.LoadAsync(bytes, ct);
    }

    private static string Verb(string line) => line.Split(' ', 2)[0].ToUpperInvariant();

    private static string Address(string line)
    {
        var from = line.IndexOf('<', StringComparison.Ordinal) + 1;
        var to = line.IndexOf('>', StringComparison.Ordinal);
        return from > 0 && to > from ? line[from..to] : "";
    }
}
