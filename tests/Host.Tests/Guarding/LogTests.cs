using System.Collections.Concurrent;
using System.Globalization;
using Portal.TestKit;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using static Portal.TestKit.PortalGivens;

namespace Portal.Host.Tests.Guarding;

public sealed class LogTests(PortalCluster cluster)
{
    [Fact]
    public async Task The_log_of_a_whole_journey_names_no_client_and_nobodys_email_address()
    {
        await using var world = await PortalWorld.BeginAsync(
            cluster,
            clock: null,
            ("Serilog:Using:0", typeof(KeptLog).Assembly.GetName().Name!),
            ("Serilog:WriteTo:0", nameof(KeptLog.Keep)),
            ("Serilog:MinimumLevel", "Information"));
        await WalkAsync(world);

        var lines = KeptLog.Lines;

        Assert.Contains(lines, x => x.Contains("POST /council/search 302", StringComparison.Ordinal));
        Assert.Contains(lines, x => x.Contains("/reject 302", StringComparison.Ordinal));
        string[] never = [.. ClientNames, "@", "sarah", "lena", "wrong cost", AccountGivens.Password];
        foreach (var line in lines)
        {
            Assert.DoesNotContain(never, x => line.Contains(x, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static async Task WalkAsync(PortalWorld world)
    {
        await world.Stranger().SignInAsync(Sarah, "not the password");
        var clerk = await world.AsAsync(Clerk);
        await clerk.Open("/council/contracts/new");
        await clerk.Fill("Client", "Ella, Cinder").Press("Find client");
        await clerk.Follow("Ella, Cinder (C1170421)");
        await clerk.Select("Document type", "IPA Contract").Attach("Document", "Ella Cinder.pdf", Documents.Pdf(), Documents.PdfType).Press("Continue to preview");
        await clerk.Press("Publish");
        var id = clerk.Page.Path.Split('/')[^1];
        await world.DeliverAsync();
        var sarah = await world.AsAsync(Sarah);
        await sarah.Open($"/provider/contracts/{id}/file");
        await sarah.Open($"/provider/contracts/{id}/reject");
        await sarah.Fill("Rejection reason", "Cinder's wrong cost").Fill("Password", "not the password").Press("Reject");
        await sarah.Fill("Password", AccountGivens.Password).Press("Reject");
        Assert.Equal("Rejected", sarah.Page.Fact("Status"));
        await world.DeliverAsync();
        await clerk.Open("/council/contracts");
        await clerk.Fill("Client", "White, Snow").Press("View");
        await clerk.Fill("Client", "Hood\0").Press("View");
        await clerk.Fill("Find", "Robin Hood").Press("Search");
        Assert.Contains("Hood, Robin (C2000009)", clerk.Page.Links);
        await clerk.Open("/council/contracts?client=Ella,%20Cinder&provider=Ella&since=Cinder");
        await clerk.Open($"/council/contracts/{Guid.NewGuid()}?name=Ella");
        await sarah.Open($"/council/contracts/{id}?name=Ella");
        await sarah.Open("/forgotten-password");
        await world.Stranger().Open($"/sign-in?email={Sarah}");
    }
}

/// <summary>A sink that the host's own settings name, so that its levels and filters are the real ones. For this one test.</summary>
public static class KeptLog
{
    public static ConcurrentQueue<string> Lines { get; } = new();

    public static LoggerConfiguration Keep(this LoggerSinkConfiguration sinks) => sinks.Sink(new Sink());

    private sealed class Sink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
            => Lines.Enqueue(logEvent.RenderMessage(CultureInfo.InvariantCulture).Replace("\"", "", StringComparison.Ordinal)
                + " " + string.Join(' ', logEvent.Properties.Select(x => $"{x.Key}={x.Value}")) + " " + logEvent.Exception);
    }
}
