using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;

namespace Portal.Host.Jobs;

/// <summary>Something that the portal does by the clock.</summary>
/// <param name="Id">Its name in the schedule; keep it, or the old one runs on beside the new.</param>
/// <param name="Cron">When, in UTC: "* * * * *" is every minute.</param>
/// <param name="Job">What.</param>
public sealed record RecurringWork(string Id, string Cron, Job Job)
{
    public static RecurringWork Minutely<T>(string id, Expression<Func<T, Task>> run)
        => new(id, Hangfire.Cron.Minutely(), Job.FromExpression(run));

    /// <summary>At 01:00 UTC, after the day has turned in London too.</summary>
    public static RecurringWork Nightly<T>(string id, Expression<Func<T, Task>> run)
        => new(id, Hangfire.Cron.Daily(1), Job.FromExpression(run));
}
