using Hangfire.States;
using Hangfire.Storage;

namespace Portal.Host.Jobs;

/// <summary>
/// Notices the job that has no attempt left: while there is one, Hangfire's retry filter has already turned the failed
/// state into a scheduled one.
/// </summary>
internal sealed class FinalFailureFilter(IEnumerable<JobFailed> listeners) : IApplyStateFilter
{
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is not FailedState failed)
        {
            return;
        }

        var job = context.BackgroundJob;
        var failure = new FailedJob(job.Id, $"{job.Job?.Type.Name}.{job.Job?.Method.Name}", failed.Exception);
        foreach (var listener in listeners)
        {
            listener(failure);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
    }
}
