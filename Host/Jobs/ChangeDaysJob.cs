using System.Globalization;
using Hangfire;
using Portal.Workflows.Dashboard.ChangeDays;

namespace Portal.Host.Jobs;

/// <summary>Each night: the day that has ended is counted for the dashboard, and all that was counted before is held against the moves.</summary>
[ByTheClock("dashboard", "15 1 * * *", "Verify what the dashboard counts")]
[Proves(
    "What happened on a day that has ended does not change any more: the dashboard's weeks, medians and arrows add up days that were counted once. Each night the day before is counted, and all earlier days are counted again from the moves and compared. What differs is put right at once, and said.",
    "The figures of the dashboard, of how a workflow ran and of how long things take are those of the moves.",
    "That somebody did what a move says. Today's moves are asked themselves, not counted days.",
    WhenNotClean = "It is put right; no money depends on it. Find out why: figures of the dashboard that somebody has passed on may have been others.")]
public sealed class ChangeDaysJob(ChangeDayKeeper days) : IRecurringJob
{
    [AutomaticRetry(Attempts = 0)]
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        var (changes, until) = await days.BringUpToDateAsync(ct);
        return until is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{changes:N0} changes of state until {day:d MMMM yyyy} are counted as the moves say")
            : "Nothing happened yet before today";
    }
}
