using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Portal.Domain.Calendar;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Workflows;

/// <summary>Puts this room's furniture into the host's container: the database, and whatever features there are.</summary>
public static class WorkflowsSetup
{
    /// <param name="services">The host's container, which also brings <see cref="EncryptionKeys"/>, a <c>Func&lt;Sender&gt;</c>, an <c>IMailCarrier</c> and an <c>IReportMailbox</c>.</param>
    /// <param name="connectionString">Asked once, when the first connection is needed.</param>
    public static IServiceCollection AddWorkflows(this IServiceCollection services, Func<IServiceProvider, string> connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(WorkingCalendar.England);
        services.AddSingleton(sp => PortalDatabase.CreateDataSource(connectionString(sp)));
        services.AddPooledDbContextFactory<PortalDbContext>((sp, options) => PortalDatabase.Configure(options, sp.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(sp => sp.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        services.AddScoped<DatabaseSchema>();
        services.AddScoped<EncryptStored>();
        var here = typeof(WorkflowsSetup).Assembly;
        services.AddDefinitionsOf(here);
        foreach (var feature in here.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IFeature))))
        {
            ((IFeature)Activator.CreateInstance(feature)!).Add(services);
        }

        return services;
    }
}
