using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Bounces;

namespace Portal.Host.Jobs;

/// <summary>Reads the reports of what reached nobody, where a mailbox is set.</summary>
[ByTheClock("bounces", "*/5 * * * *", "Read delivery reports")]
public sealed class BouncesJob(ReadBounces bounces) : IRecurringJob
{
    [AutomaticRetry(Attempts = 2)]
    public async Task<string?> RunAsync(CancellationToken ct)
        => await bounces.RunAsync(ct) is { Read: > 0 } read
            ? $"{Text.Count(read.Read, "message read", "messages read")}: {Text.Count(read.Undeliverable, "says that an email reached nobody", "say that an email reached nobody")}{Left(read)}"
            : null;

    private static string Left(ReadBouncesResult read)
        => read.Unreadable == 0 ? "" : $", {Text.Count(read.Unreadable, "message is no report that can be read", "messages are no reports that can be read")}";
}
