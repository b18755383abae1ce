using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Emails;

/// <summary>What the container needs to show what was told to whom.</summary>
internal sealed class EmailsFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<EmailList>();
        services.AddScoped<EmailReader>();
        services.AddScoped<ResendEmail>();
    }
}
