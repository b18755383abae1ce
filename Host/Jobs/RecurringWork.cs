using System.Reflection;
using System.Text.RegularExpressions;
using Hangfire.Common;

namespace Portal.Host.Jobs;

/// <summary>Something that the portal does by the clock, as Hangfire's schedule has it.</summary>
/// <param name="Id">Its name in the schedule.</param>
/// <param name="Cron">When, in UTC.</param>
/// <param name="Job">What.</param>
/// <param name="Name">What it does, for people.</param>
/// <param name="AtStart">When a host starts too.</param>
/// <param name="OnManyHosts">Several hosts may do it at once.</param>
public sealed partial record RecurringWork(string Id, string Cron, Job Job, string Name, bool AtStart = false, bool OnManyHosts = false)
{
    /// <param name="job">Its type.</param>
    /// <param name="schedule">The settings of times; null: as the job says.</param>
    /// <exception cref="InvalidOperationException">The job does not say when it runs, or a setting is no time.</exception>
    public static RecurringWork Of(Type job, IConfiguration? schedule = null)
    {
        var when = job.GetCustomAttribute<ByTheClockAttribute>() ?? throw new InvalidOperationException($"{job.Name} does not say when it runs: give it a [ByTheClock].");
        var cron = schedule?[when.Id] is { Length: > 0 } other ? other.Trim() : when.Cron;
        if (!Cron5().IsMatch(cron))
        {
            throw new InvalidOperationException($"The setting Jobs:Schedule:{when.Id} must be five fields such as \"0 6 * * *\" (minute, hour, day, month, day of the week; in UTC), and is \"{cron}\".");
        }

        var run = job.GetMethod(nameof(IRecurringJob.RunAsync), [typeof(CancellationToken)])!;
        return new(when.Id, cron, new Job(job, run, CancellationToken.None), when.Name, when.AtStart, when.OnManyHosts);
    }

    [GeneratedRegex(@"^(?:[\d*/,\-]+)(?: [\d*/,\-?LW]+){2} [\dA-Za-z*/,\-]+ [\dA-Za-z*/,\-?#]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cron5();
}
