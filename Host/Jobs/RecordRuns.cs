using Hangfire;
using Hangfire.Server;
using Portal.Workflows;
using Portal.Workflows.Jobs;

namespace Portal.Host.Jobs;

/// <summary>
/// Writes down when each job of the clock began and ended, where, and what it did; and lets no two hosts do one at the
/// same time that is done by one.
/// </summary>
internal sealed class RecordRuns(IEnumerable<RecurringWork> jobs, JobRuns runs, JobTurns turns, ILogger<RecordRuns> log) : IServerFilter
{
    private const string RunKey = "portal-run";
    private const string TurnKey = "portal-turn";

    private readonly Dictionary<Type, RecurringWork> byType = jobs.ToDictionary(j => j.Job.Type);

    public void OnPerforming(PerformingContext context)
    {
        if (context.BackgroundJob.Job is not { } job || !byType.TryGetValue(job.Type, out var work))
        {
            return;
        }

        if (!work.OnManyHosts)
        {
            if (turns.TryTake(work.Id) is not { } turn)
            {
                context.Canceled = true; // another host does it
                return;
            }

            context.Items[TurnKey] = turn;
        }

        context.Items[RunKey] = runs.Begin(work.Id, Environment.MachineName);
    }

    public void OnPerformed(PerformedContext context)
    {
        try
        {
            if (context.Items.TryGetValue(RunKey, out var id))
            {
                var cause = context.Exception is JobPerformanceException { InnerException: { } inner } ? inner : context.Exception;
                runs.End((long)id, context.Result as string, cause is ISaysWhatIsWrong wrong ? wrong.Message : cause?.GetType().Name);
            }
        }
#pragma warning disable CA1031 // What it did is done: that it could not be written down must not have it done again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning(e, "What a job did could not be written down");
        }
        finally
        {
            if (context.Items.TryGetValue(TurnKey, out var turn))
            {
                ((IDisposable)turn).Dispose();
            }
        }
    }
}
