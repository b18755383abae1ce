using Microsoft.Extensions.DependencyInjection;

namespace Portal.Workflows.Audit;

/// <summary>What the container needs of the audit list.</summary>
internal sealed class AuditFeature : IFeature
{
    public void Add(IServiceCollection services)
    {
        services.AddScoped<AuditTrail>();
        services.AddScoped<AuditList>();
        services.AddScoped<AuditExport>();
    }
}
