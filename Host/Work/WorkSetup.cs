using Portal.Host.Features;

namespace Portal.Host.Work;

/// <summary>What pages of records and the home pages need of the workflows.</summary>
public static class WorkSetup
{
    public static WebApplicationBuilder AddWork(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SubjectPages>();
        services.AddScoped<WorkflowTimeline>();
        services.AddScoped<RecordMoves>();
        services.AddFound<IHomeTiles>();
        return builder;
    }
}
