using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Accounts;

/// <summary>What the container needs of accounts, and whom to write to.</summary>
internal sealed class AccountsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<Absences>();
        services.AddScoped<AllowedFrames>();
        services.AddScoped<FrameCodes>();
        services.AddScoped<TeamAdministration>();
        services.AddScoped<Recipients>();
        services.AddScoped<TellOwner>();
        services.AddScoped<EmailChoices>();
    }
}
