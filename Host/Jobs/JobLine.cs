using Portal.Workflows.Jobs;

namespace Portal.Host.Jobs;

/// <summary>A job in the list.</summary>
/// <param name="Job">Which.</param>
/// <param name="Last">Its last run; null: it has not run yet.</param>
/// <param name="Next">When it runs next; null: no host runs jobs.</param>
public sealed record JobLine(RecurringWork Job, JobRun? Last, DateTimeOffset? Next);
