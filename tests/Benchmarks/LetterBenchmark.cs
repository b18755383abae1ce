using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Notifications;
using Portal.Notifications.Delivery;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Benchmarks;

/// <summary>Emails that wait, to a mail server of this machine that throws them away: the whole way of <see cref="EmailSender"/>, a transaction each.</summary>
internal sealed class LetterBenchmark(BenchDatabase database)
{
    private const int Letters = 10_000;

    private static readonly Sender Council = new("Council", "http://localhost", "help@council.example", "0");

    public async Task RunAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var taken = TakeAsync(listener, stop.Token);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Letters:N0} emails of 3 KB to a mail server on this machine"));
        foreach (var connections in (int[])[1, 4, 4, 8])
        {
            await database.ExecuteAsync("truncate emails cascade");
            await database.ExecuteAsync($"""
                insert into emails (id, kind, "to", to_name, subject, text, html, is_secret, created_at, next_attempt_at, attempts)
                select gen_random_uuid(), 'contract-published', 'person' || n || '@provider.example', 'Person ' || n, 'IPA Contract to agree: C' || n, repeat('Words to read. ', 60),
                    '<p>' || repeat('Words to read. ', 140) || '</p>', false, now(), now() - n * interval '1 millisecond', 0
                from generate_series(1, {Letters}) n;
                analyze emails;
                """);
            var settings = new MailSettings { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, Security = MailSecurity.None, From = "a@b.example", Connections = connections };
            await using var carrier = new SmtpCarrier(settings, () => Council);
            var contexts = database.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
            var server = new MailServerWatch(contexts, new OneByOne(contexts, TimeProvider.System), TimeProvider.System);
            var post = new EmailSender(contexts, carrier, TestKeys.Keys, server, database.Services.GetRequiredService<EngineClock>());
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var tried = await post.SendAsync(CancellationToken.None);
            watch.Stop();
            var own = (Environment.CpuUsage.TotalTime - processor) / tried;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {connections} connection(s): {tried / watch.Elapsed.TotalSeconds,6:0} /s, {own.TotalMilliseconds:0.00} ms of processor each (the server's part in it)"));
        }

        await stop.CancelAsync();
        await taken;
    }

    private static async Task TakeAsync(TcpListener listener, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await listener.AcceptTcpClientAsync(ct), ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The benchmark is over.
        }
    }

    private static async Task TalkAsync(TcpClient client, CancellationToken ct)
    {
        using (client)
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            try
            {
                await writer.WriteLineAsync("220 ready");
                while (await reader.ReadLineAsync(ct) is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
                {
                    if (line.StartsWith("DATA", StringComparison.Ordinal))
                    {
                        await writer.WriteLineAsync("354 go on");
                        while (await reader.ReadLineAsync(ct) is { } text && text != ".")
                        {
                        }
                    }

                    await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-here\r\n250 8BITMIME" : "250 ok");
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client went away, or the benchmark is over.
            }
        }
    }
}
