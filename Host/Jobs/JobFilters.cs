using Hangfire.Common;

namespace Portal.Host.Jobs;

/// <summary>
/// Hangfire's own filters and ours. Not in its static list of global filters: two hosts of one process (as in tests)
/// would share that, and with it a container that has been disposed.
/// </summary>
internal sealed class JobFilters(FinalFailureFilter failures, RecordRuns runs) : IJobFilterProvider
{
    private readonly JobFilter[] own = [new(failures, JobFilterScope.Global, order: null), new(runs, JobFilterScope.Global, order: null)];

    public IEnumerable<JobFilter> GetFilters(Job job) => JobFilterProviders.Providers.GetFilters(job).Concat(own);
}
