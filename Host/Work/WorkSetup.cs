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
        foreach (var tiles in typeof(IHomeTiles).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IHomeTiles))))
        {
            services.AddScoped(typeof(IHomeTiles), tiles);
        }

        return builder;
    }
}
