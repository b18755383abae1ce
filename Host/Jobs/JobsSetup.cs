using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Portal.Host.Features;
using Portal.Workflows.Engine;

namespace Portal.Host.Jobs;

/// <summary>
/// Time: Hangfire wakes the workflows, and decides nothing. Its tables are a schema of their own in the portal's
/// database.
/// </summary>
public static class JobsSetup
{
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder, string connectionString)
    {
        var services = builder.Services;
        // Before AddHangfire: its own falls back to the static JobStorage.Current, which two hosts of one process would share.
        services.AddSingleton<JobStorage>(_ => new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, Options), Options));
        services.AddSingleton<FinalFailureFilter>();
        services.AddSingleton<RecordRuns>();
        services.AddSingleton<RunsOfThisHost>();
        services.AddSingleton<JobsBegin>();
        services.AddSingleton<JobBoard>();
        services.AddSingleton<IJobFilterProvider, JobFilters>();
        services.AddHangfire((sp, hangfire) => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseLogProvider(new QuietLogProvider(sp.GetRequiredService<ILoggerFactory>(), sp.GetRequiredService<IHostApplicationLifetime>())));
        AddPortalJobs(services, builder.Configuration.GetSection("Jobs:Schedule"));
        if (builder.Configuration.GetValue("Jobs:Enabled", defaultValue: true))
        {
            services.AddHostedService<RecurringSchedule>();
            services.AddHostedService<OutboxWaker>();
            foreach (var (queue, workers) in JobQueues.Workers)
            {
                AddServer(services, queue, workers);
            }
        }

        return builder;
    }

    private static void AddServer(IServiceCollection services, string queue, int workers)
    {
        services.AddHangfireServer((sp, server) =>
        {
            // Its own: Hangfire's is static, and gives the services of whichever host of this process was built last.
            server.Activator = new AspNetCoreJobActivator(sp.GetRequiredService<IServiceScopeFactory>());
            server.Queues = [queue];
            server.WorkerCount = workers;
            server.IsLightweightServer = queue != JobQueues.Usual; // one of a host looks after the schedule
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.StopTimeout = TimeSpan.FromSeconds(5);
            server.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });
        var last = services.Last(s => s.ServiceType == typeof(IHostedService));
        services.Remove(last);
        services.AddSingleton<IHostedService>(sp => new WaitingJobServer((IHostedService)last.ImplementationFactory!(sp), sp.GetRequiredService<JobsBegin>()));
    }

    private static void AddPortalJobs(IServiceCollection services, IConfiguration schedule)
    {
        foreach (var job in Found.Types<IRecurringJob>())
        {
            services.AddScoped(job);
            services.AddSingleton(RecurringWork.Of(job, schedule));
        }

        services.AddSingleton<JobFailed>(sp => job =>
            sp.GetRequiredService<JobIncidents>().Record(job.Name, job.Cause.GetType().Name));
        services.AddSingleton<RetryJob>(sp => name =>
        {
            var jobs = sp.GetServices<RecurringWork>().Where(j => j.Id == name || $"{j.Job.Type.Name}.{j.Job.Method.Name}" == name);
            foreach (var job in jobs)
            {
                sp.GetRequiredService<IRecurringJobManager>().Trigger(job.Id);
            }
        });
    }

    private static PostgreSqlStorageOptions Options => new()
    {
        SchemaName = "hangfire",
        PrepareSchemaIfNecessary = true,
        EnableLongPolling = true,
        QueuePollInterval = TimeSpan.FromSeconds(5),
        // A job that runs longer than this is started again elsewhere, unless its server still renews it.
        InvisibilityTimeout = TimeSpan.FromMinutes(5),
        UseSlidingInvisibilityTimeout = true,
        // Hangfire holds its locks for milliseconds; what is older was left by a host that was killed, and would keep its jobs still.
        DistributedLockTimeout = TimeSpan.FromMinutes(1),
    };
}
