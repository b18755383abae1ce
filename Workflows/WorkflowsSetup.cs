using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Portal.Domain.Calendar;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Contracts;
using Portal.Workflows.Engine;
using Portal.Workflows.Organisations;
using Portal.Workflows.Persistence;
using Portal.Workflows.Register;
using Portal.Workflows.Work;

namespace Portal.Workflows;

/// <summary>Puts this room's furniture into the host's container.</summary>
public static class WorkflowsSetup
{
    /// <param name="services">The host's container, which also brings a <c>Func&lt;Sender&gt;</c> and an <c>IMailCarrier</c>.</param>
    /// <param name="connectionString">Asked once, when the first connection is needed.</param>
    public static IServiceCollection AddWorkflows(this IServiceCollection services, Func<IServiceProvider, string> connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(WorkingCalendar.England);
        services.AddSingleton(sp => PortalDatabase.CreateDataSource(connectionString(sp)));
        services.AddPooledDbContextFactory<PortalDbContext>((sp, options) => PortalDatabase.Configure(options, sp.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        AddEngine(services);
        AddContracts(services);
        services.AddScoped<DatabaseSchema>();
        services.AddScoped<ProviderList>();
        services.AddScoped<ImportRegister>();
        return services;
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.AddSingleton<Definitions>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<EngineClock>();
        services.AddSingleton<TimerWheel>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<PostRound>();
        services.AddSingleton<JobIncidents>();
        services.AddScoped<WorkflowEngine>();
        services.AddScoped<JournalVerification>();
        services.AddScoped<WorkList>();
        services.AddScoped<InstanceReader>();
        services.AddScoped<IncidentList>();
        services.AddScoped<RetryIncident>();
    }

    private static void AddContracts(IServiceCollection services)
    {
        services.AddSingleton<WorkflowDefinition, ContractWorkflow>();
        services.AddScoped<ContractQueries>();
        services.AddScoped<ContractOpenings>();
        services.AddScoped<ContractLetters>();
        services.AddScoped<ContractList>();
        services.AddScoped<ContractReader>();
        services.AddScoped<ContractChoices>();
        services.AddScoped<ClientSearch>();
        services.AddScoped<PrepareContract>();
        services.AddScoped<ChangeDraft>();
        services.AddScoped<PublishContract>();
        services.AddScoped<AgreeContract>();
        services.AddScoped<RejectContract>();
        services.AddScoped<WithdrawContract>();
        foreach (var kind in ContractLetters.Kinds)
        {
            services.AddSingleton(new LetterWriter(kind, (sp, id, ct) => sp.GetRequiredService<ContractLetters>().WriteAsync(kind, id, ct)));
        }
    }
}
