using Hangfire;
using Portal.Host.Look;
using Portal.Workflows.Register.Uploads;

namespace Portal.Host.Jobs;

/// <summary>Checks and applies register files that were sent: at once, and every minute what a killed host left.</summary>
[ByTheClock("uploads", ByTheClockAttribute.EveryMinute, "Check and apply register files", OnManyHosts = true)]
[Queue(JobQueues.Uploads)]
public sealed class UploadsJob(RunUploads uploads) : IRecurringJob
{
    // One that fails stands on its page and among the incidents; trying it again by itself would fail again.
    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct) => await uploads.RunAsync(ct) is > 0 and var worked ? Text.Count(worked, "file checked or applied", "files checked or applied") : null;
}
