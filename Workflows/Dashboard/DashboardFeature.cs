using Microsoft.Extensions.DependencyInjection;
using Portal.Workflows.Dashboard.ChangeDays;

namespace Portal.Workflows.Dashboard;

/// <summary>What the container needs to show how the whole runs.</summary>
internal sealed class DashboardFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<WorkingDays>();
        services.AddScoped<CountedSpans>();
        services.AddScoped<ChangeDayKeeper>();
        services.AddScoped<CountyReader>();
        services.AddScoped<CountyFlow>();
        services.AddScoped<MailHealth>();
        services.AddScoped<WeeklyLetters>();
        services.AddSingleton<WriteWeeklyLetters>();
        services.AddScoped<ProcessReader>();
        services.AddScoped<ProcessExport>();
        services.AddScoped<StateChangeList>();
        services.AddScoped<TurnaroundReader>();
        services.AddScoped<TurnaroundExport>();
    }
}
