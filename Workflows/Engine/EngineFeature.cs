using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Engine;

/// <summary>What the container needs of the engine.</summary>
internal sealed class EngineFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<Definitions>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<EngineClock>();
        services.AddSingleton<DueTimers>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<EmailSender>();
        services.AddSingleton<SendDigests>();
        services.AddSingleton<JobIncidents>();
        services.AddSingleton<OneByOne>();
        services.AddSingleton<MailServerWatch>();
        services.AddSingleton<DatabaseOutages>();
        services.AddScoped<MovesTogether>();
        services.AddScoped<WorkflowEngine>();
        services.AddScoped(sp => new MakeMove(sp.GetRequiredService<WorkflowEngine>(), sp.GetRequiredService<Definitions>(), sp));
        services.AddScoped(sp => new MoveFollowers(sp, sp.GetServices<MoveFollower>(), sp.GetRequiredService<OneByOne>()));
        services.AddScoped<JournalVerification>();
    }
}
