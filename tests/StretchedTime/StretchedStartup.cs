using Hangfire;
using Hangfire.Client;
using Hangfire.Common;
using Hangfire.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(Portal.StretchedTime.StretchedStartup))]

namespace Portal.StretchedTime;

/// <summary>Gives a Host the stretched clock, and Hangfire's schedule too: each host looks into it a few times a second, as in earnest it does every quarter of a minute.</summary>
public sealed class StretchedStartup : IHostingStartup
{
    private static readonly TimeSpan Polling = TimeSpan.FromMilliseconds(200);

    public void Configure(IWebHostBuilder builder)
    {
        var clock = StretchedClock.Of(Environment.GetEnvironmentVariable(StretchedClock.Variable) ?? throw new InvalidOperationException($"{StretchedClock.Variable} is not set."));
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddSingleton<IRecurringJobManager>(sp =>
                new RecurringJobManager(sp.GetRequiredService<JobStorage>(), sp.GetRequiredService<IJobFilterProvider>(), new DefaultTimeZoneResolver(), Now));
            services.AddSingleton<IBackgroundProcess>(sp =>
                new RecurringJobScheduler(new BackgroundJobFactory(sp.GetRequiredService<IJobFilterProvider>()), Polling, new DefaultTimeZoneResolver(), Now));
        });

        DateTime Now() => clock.GetUtcNow().UtcDateTime;
    }
}
