using System.Security.Claims;
using Portal.Host.Accounts;
using Portal.Host.Features;
using Portal.Host.Look;
using Portal.Workflows.Tasks;

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
        services.AddFound<ITaskView>();
        services.AddScoped<TasksElsewhere>(sp => async (user, ct) => user.UserId() is { } id
            ? (await sp.GetRequiredService<TasksByProvider>().CountAsync(id, user.FindFirstValue(PortalClaims.Provider), ct)).Values.Sum()
            : 0);
        services.AddScoped<TaskViews>();
        services.AddScoped<TaskLookup>();
        services.AddSingleton<TaskTable>();
        return builder;
    }
}
