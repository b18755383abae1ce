using Hangfire;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Jobs;

/// <summary>Checks and applies register files that were sent: at once, and every minute what a killed host left.</summary>
[ByTheClock("uploads", ByTheClockAttribute.EveryMinute)]
public sealed class UploadsJob(RunUploads uploads) : IRecurringJob
{
    // One that fails stands on its page and among the incidents; trying it again by itself would fail again.
    [AutomaticRetry(Attempts = 0)]
    public Task RunAsync(CancellationToken ct) => uploads.RunAsync(ct);
}
