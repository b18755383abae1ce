using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Tasks;

/// <summary>What the container needs of tasks.</summary>
internal sealed class TasksFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<TaskKinds>();
        services.AddScoped<ProviderTasks>();
        services.AddScoped<TasksByProvider>();
        services.AddScoped<CouncilTasks>();
        services.AddScoped<TaskPeople>();
        services.AddScoped<CouncilTaskExport>();
        services.AddScoped<TaskVerbs>();
        services.AddScoped<AssignTask>();
        services.AddScoped<HoldTask>();
        services.AddScoped<Chases>();
        services.AddScoped<ChaseProvider>();
        services.AddScoped<ChaseForTasks>();
        services.AddScoped<TeamLeads>();
        services.AddScoped<TeamColleagues>();
        services.AddScoped<TaskRules>();
        services.AddScoped<MarkAbsent>();
        services.AddScoped<HandOverWork>();
    }
}
