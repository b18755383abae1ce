using Portal.Host.Jobs;
using Portal.Workflows.Jobs;

namespace Portal.Host.Dashboard;

/// <summary>A check that the portal makes by the clock, and how it went.</summary>
/// <param name="Work">The job.</param>
/// <param name="Proves">What a clean run proves.</param>
/// <param name="Runs">Its last runs that have ended, the latest first.</param>
/// <param name="Next">When it runs next; null: no host runs jobs, or it was not asked.</param>
/// <param name="Now">When this was read.</param>
public sealed record CheckLine(RecurringWork Work, ProvesAttribute Proves, IReadOnlyList<JobRun> Runs, DateTimeOffset? Next, DateTimeOffset Now)
{
    /// <summary>A night that was missed is caught up; two in a row are no accident.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    public JobRun? Last => Runs.Count > 0 ? Runs[0] : null;

    public bool IsNotClean => Last?.Failure is not null;

    /// <summary>What it said is too old to be relied on.</summary>
    public bool IsLate => Last is { EndedAt: { } ended } && Now - ended > Fresh;

    /// <summary>Somebody must look.</summary>
    public bool IsLoud => IsNotClean || IsLate;

    public bool IsOf<TJob>()
        where TJob : IRecurringJob => Work.Job.Type == typeof(TJob);
}
