using Portal.TestKit;

namespace Portal.Host.Tests.Jobs;

/// <summary>What Hangfire was told to do by the clock; the host tells it beside its start.</summary>
internal static class Schedule
{
    public static Task UntilScheduledAsync(this TestDatabase database, string job, string cron)
        => Waiting.UntilAsync(
            $"{job} is done at {cron}",
            async () => await database.ScalarAsync<string>($"select value from hangfire.hash where key = 'recurring-job:{job}' and field = 'Cron'") == cron);
}
