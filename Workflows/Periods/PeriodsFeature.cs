using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods.OpenLines;

namespace Portal.Workflows.Periods;

/// <summary>What the container needs of payment periods.</summary>
internal sealed class PeriodsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new PeriodSettings());
        services.AddFollower<OpenLineKeeper>(); // before those who read what it keeps
        services.AddFollower<ReleasePeriods>();
        services.AddFollower<MonthsToInvoice>();
        services.AddScoped<IRegisterFollower, OpenFirstPeriods>();
        services.AddScoped<IRegisterFollower>(sp => sp.GetRequiredService<MonthsToInvoice>());
        services.AddScoped<OpenLineVerification>();
        services.AddScoped<PeriodReader>();
        services.AddScoped<PeriodBoard>();
        services.AddScoped<PeriodBoardExport>();
        services.AddEmails<PeriodEmails>();
    }
}
